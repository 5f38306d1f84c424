import { urgencyRank } from '../triage/urgency.ts';
import type { BundleEntry, EventOf } from './events.ts';
import type { MessageKind } from './message.ts';
import { fill, type StaffTexts } from './message-texts.ts';

type Bundle = EventOf<'bundle'>;
type Texts = Pick<StaffTexts, 'counts' | 'entry' | 'more'>;

/** Characters that the counts of a bundle may take, so that a subject has room for them. */
const mostCharacters = 80;

const nameOf = (kind: MessageKind, { counts }: Texts): string => counts[kind] ?? kind;

function countsByKind({ entries }: Bundle): Map<MessageKind, number> {
  const counts = new Map<MessageKind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** How many notices of each kind a bundle has, the most urgent kind first, in as many words as a text message has room for. */
export function bundleCounts(bundle: Bundle, texts: Texts): string {
  const named = [...countsByKind(bundle)].map(([kind, count]) => `${count} ${nameOf(kind, texts)}`);
  const all = bundle.more > 0 ? [...named, fill(texts.more, { count: String(bundle.more) })] : named;
  const said: string[] = [];
  for (const each of all) {
    if ([...said, each].join(', ').length > mostCharacters) break;
    said.push(each);
  }
  return said.join(', ');
}

/** What is told of one case, in the order in which it came; what is about no case stands alone. */
function byCase(entries: readonly BundleEntry[]): BundleEntry[][] {
  const groups = new Map<string, BundleEntry[]>();
  for (const entry of entries) {
    const of = entry.caseId ?? entry.eventId;
    groups.set(of, [...(groups.get(of) ?? []), entry]);
  }
  return [...groups.values()];
}

const rankOf = ([first]: readonly BundleEntry[]): number => (first?.urgency ? urgencyRank(first.urgency) : -1);

/** One line of the mail for each case, the most urgent first: what happened to it, told once a kind. */
export const bundleLines = ({ entries }: Bundle, texts: Texts): string[] =>
  byCase(entries)
    .toSorted((a, b) => rankOf(b) - rankOf(a))
    .map((group) => {
      const name = [...new Set(group.map(({ kind }) => nameOf(kind, texts)))].join(', ');
      const { urgency, code } = group.at(-1) ?? {};
      return fill(texts.entry, { name, urgency, code });
    });
