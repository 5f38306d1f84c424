import { urgencyRank } from '../triage/urgency.ts';
import type { BundleEntry, EventOf } from './events.ts';
import type { MessageKind } from './message.ts';
import { fill, type StaffTexts } from './message-texts.ts';

type Bundle = EventOf<'bundle'>;
type Texts = Pick<StaffTexts, 'changes' | 'counts' | 'entry' | 'entryNews' | 'entryOfNoCase' | 'more'>;

/** Characters that the counts of a bundle may take, so that a subject has room for them. */
const mostCharacters = 80;

/** What somebody has to do by hand is told first: it is never among what there was no room for. */
const first: MessageKind = 'phone-the-patient';

const nameOf = (kind: MessageKind, { counts }: Texts): string => counts[kind] ?? kind;

function countsByKind({ entries }: Bundle): Map<MessageKind, number> {
  const counts = new Map<MessageKind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/**
 * How many notices of each kind a bundle has, whom to phone before all others and then the most urgent kind, in as many words as a
 * text message has room for.
 */
export function bundleCounts(bundle: Bundle, texts: Texts): string {
  const named = [...countsByKind(bundle)]
    .toSorted(([a], [b]) => Number(b === first) - Number(a === first))
    .map(([kind, count]) => `${count} ${nameOf(kind, texts)}`);
  const all = bundle.more > 0 ? [...named, fill(texts.more, { count: String(bundle.more) })] : named;
  const said: string[] = [];
  for (const each of all) {
    if ([...said, each].join(', ').length > mostCharacters) break;
    said.push(each);
  }
  return said.join(', ');
}

/** What is told of one case, in the order in which it stands; what is about no case stands alone. */
function byCase(entries: readonly BundleEntry[]): BundleEntry[][] {
  const groups = new Map<string, BundleEntry[]>();
  for (const entry of entries) {
    const of = entry.caseId ?? entry.eventId;
    groups.set(of, [...(groups.get(of) ?? []), entry]);
  }
  return [...groups.values()];
}

const rankOf = ({ urgency }: BundleEntry): number => (urgency ? urgencyRank(urgency) : -1);

const newsOf = ({ kind, change }: BundleEntry, texts: Texts): string => {
  const template = change && texts.entryNews[kind];
  return template ? fill(template, { change: texts.changes[change] }) : nameOf(kind, texts);
};

interface Line {
  rank: number;
  text: string;
}

/** A case at the worst level that it was told of, with what happened to it, the same once. */
function lineOf(group: readonly BundleEntry[], texts: Texts): Line {
  const [worst] = group.toSorted((a, b) => rankOf(b) - rankOf(a));
  const name = [...new Set(group.map((each) => newsOf(each, texts)))].join(', ');
  if (!worst?.code) return { rank: -1, text: fill(texts.entryOfNoCase, { name }) };
  return { rank: rankOf(worst), text: fill(texts.entry, { name, urgency: worst.urgency, code: worst.code }) };
}

/** One line of the mail for each case, the most urgent first, then in the order in which they came. */
export const bundleLines = ({ entries }: Bundle, texts: Texts): string[] =>
  byCase(entries)
    .map((group) => lineOf(group, texts))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ text }) => text);
