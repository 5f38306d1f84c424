import { urgencyRank } from '../triage/urgency.ts';
import type { BundleEntry } from './bundle-entry.ts';
import type { EventOf } from './events.ts';
import { gsm7PartLength } from './gsm7.ts';
import { type MessageKind, workKinds } from './message.ts';
import { type ClockTexts, fill, type StaffTexts, type TemplateValues } from './message-texts.ts';

type Bundle = EventOf<'bundle'>;

/** Characters that the counts of a bundle may take, so that a subject has room for them. */
const mostCharacters = 80;

/** What somebody has to do by hand is told first: it is never among what there was no room for. */
const placeOf = ({ kind }: { kind: string }): number => {
  const place = workKinds.indexOf(kind);
  return place < 0 ? workKinds.length : place;
};
const byWork = (a: { kind: string }, b: { kind: string }): number => placeOf(a) - placeOf(b);

/** Kinds that a later release counted have no name here. */
const nameOf = (kind: string, { counts }: StaffTexts): string => counts[kind as MessageKind] ?? kind;

/** A call about a visit is another one than the first. */
function clockTextsOf({ clock, missedVisit, givenUp }: BundleEntry, texts: StaffTexts): ClockTexts | undefined {
  if (givenUp) return texts.callAfterGivenUp.short;
  return missedVisit ? texts.callAfterMissed.short : clock && texts.clocks[clock];
}

/** What happened: to the case or its visit, or by which of its clocks; and whom to call about what. */
function newsOf(entry: BundleEntry, texts: StaffTexts): string {
  const { kind, change, clock, whom, givenUp } = entry;
  if (kind === 'phone-the-patient')
    return fill(texts.toPhone[whom ?? 'visit'], { change: change && texts.changes[change] });
  const template = (change ?? clock) && texts.entryNews[kind];
  if (!template) return nameOf(kind, texts);
  const clockTexts = clockTextsOf(entry, texts);
  return fill(template, {
    change: givenUp ? texts.visitGivenUp : change && texts.changes[change],
    clock: clockTexts?.short,
    todo: clockTexts?.todo,
  });
}

/** How many there are that are not named, and of no kind that is known. */
const unknownIn = ({ more, moreKinds = {} }: Bundle): number =>
  more - Object.values(moreKinds).reduce((sum, count) => sum + count, 0);

const countedIn = ({ moreKinds = {} }: Bundle, texts: StaffTexts) =>
  Object.entries(moreKinds).map(([kind, count]) => ({ kind, count, name: nameOf(kind, texts) }));

/** So many of each name, and how many more there are. */
function countsIn(all: readonly { name: string; count: number }[], unknown: number, texts: StaffTexts): string[] {
  const counts = new Map<string, number>();
  for (const { name, count } of all) counts.set(name, (counts.get(name) ?? 0) + count);
  const named = [...counts].map(([name, count]) => `${count} ${name}`);
  return unknown > 0 ? [...named, fill(texts.more, { count: String(unknown) })] : named;
}

/**
 * How many notices of each kind and clock a bundle has, named or not: what is to be done by hand before all others and then the most
 * urgent kind, in as many words as a subject has room for.
 */
function countsOf(bundle: Bundle, texts: StaffTexts): string {
  const named = bundle.entries.map((entry) => ({
    kind: entry.kind,
    count: 1,
    name: entry.clock ? newsOf(entry, texts) : nameOf(entry.kind, texts),
  }));
  const all = [...named, ...countedIn(bundle, texts)].toSorted(byWork);
  const said: string[] = [];
  for (const each of countsIn(all, unknownIn(bundle), texts)) {
    if ([...said, each].join(', ').length > mostCharacters) break;
    said.push(each);
  }
  return said.join(', ');
}

/** Where the rest stands: what is only counted, and all that is to be rebooked. */
export function bundleNotes(bundle: Bundle, texts: StaffTexts): string[] {
  const counted = countedIn(bundle, texts).toSorted(byWork);
  const notNamed = countsIn(counted, unknownIn(bundle), texts);
  const hasVisits = [...bundle.entries, ...counted].some(({ kind }) => kind === 'needs-rebooking');
  return [
    ...(notNamed.length > 0 ? [fill(texts.notNamed, { counts: notNamed.join(', ') })] : []),
    ...(hasVisits ? [texts.allToRebook] : []),
  ];
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

const worstOf = (group: readonly BundleEntry[]): BundleEntry | undefined =>
  group.toSorted((a, b) => rankOf(b) - rankOf(a))[0];

/** A case at the worst level that it was told of, with some of what happened to it, the same once. */
function entryText(
  group: readonly BundleEntry[],
  said: readonly BundleEntry[],
  template: string,
  texts: StaffTexts,
): string {
  const worst = worstOf(group);
  const name = [...new Set(said.map((each) => newsOf(each, texts)))].join(', ');
  if (!worst?.code) return fill(texts.entryOfNoCase, { name });
  return fill(template, { name, urgency: worst.urgency, code: worst.code });
}

const rankOfGroup = (group: readonly BundleEntry[]): number => Math.max(...group.map(rankOf));

/** One line of the mail for each case, the most urgent first, then in the order in which they came. */
export const bundleLines = ({ entries }: Bundle, texts: StaffTexts): string[] =>
  byCase(entries)
    .toSorted((a, b) => rankOfGroup(b) - rankOfGroup(a))
    .map((group) => entryText(group, group, texts.entry, texts));

/**
 * As many cases as there is room for, each with what happened to it, what is to be done by hand first and then the most urgent; and
 * how many more notices there are.
 * @param room characters
 */
function namedOf({ entries, more }: Bundle, texts: StaffTexts, room: number): string {
  const told: string[] = [];
  let left = entries.length + more;
  const whole = (text: string, rest: number): string =>
    [...told, text, ...(rest > 0 ? [fill(texts.andMore, { count: String(rest) })] : [])].join('; ');
  const inOrder = entries.toSorted((a, b) => byWork(a, b) || rankOf(b) - rankOf(a));
  for (const group of byCase(inOrder)) {
    const some = group.map((_, place) => group.slice(0, group.length - place));
    const texted = some.map((said) => ({ said, text: entryText(group, said, texts.shortEntry, texts) }));
    const fits = texted.find(({ said, text }) => whole(text, left - said.length).length <= room);
    if (!fits) break;
    told.push(fits.text);
    left -= fits.said.length;
    if (fits.said.length < group.length) break;
  }
  return left > 0 ? whole(fill(texts.andMore, { count: String(left) }), 0) : told.join('; ');
}

/** What the templates of a bundle may name: how many notices; counts of each kind; and, as far as a text message goes, which cases. */
export function bundleValues(bundle: Bundle, texts: StaffTexts): TemplateValues {
  const total = String(bundle.entries.length + bundle.more);
  const room = gsm7PartLength - fill(texts.kinds.bundle.sms, { total }).length;
  return { total, counts: countsOf(bundle, texts), named: namedOf(bundle, texts, room) };
}
