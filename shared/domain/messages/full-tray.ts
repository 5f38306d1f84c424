import { Temporal } from 'temporal-polyfill';
import { stored } from '../core/instants.ts';
import { urgencyRank } from '../triage/urgency.ts';
import { workKinds } from './message.ts';
import type { Tray, Waiting } from './tray.ts';

/** How many of the latest that are only counted are remembered, so that a repeat counts once. */
const mostCounted = 30;

/** What somebody has to do by hand weighs more than what is only to be known, and then the more urgent. */
const weightOf = ({ kind, urgency }: Waiting): number =>
  (workKinds.includes(kind) ? 100 : 0) + (urgency ? urgencyRank(urgency) : 0);

/** Of the lightest the one that waits longest, and of these the one that came last. */
const lightest = (entries: readonly Waiting[]): Waiting | undefined =>
  entries.toReversed().toSorted((a, b) => weightOf(a) - weightOf(b) || b.due.localeCompare(a.due))[0];

/**
 * What a full tray only counts from now on: what waits much longer than the new one, such as until quiet hours end, because what is
 * counted goes out with what is named; else what weighs less than it; else the new one itself.
 * @param seconds that are no long wait
 */
export function leastOf(waiting: readonly Waiting[], entry: Waiting, seconds: number): Waiting {
  const soon = stored(Temporal.Instant.from(entry.due).add({ seconds }));
  const held = waiting.filter(({ due }) => due > soon);
  const lighter = waiting.filter((each) => weightOf(each) < weightOf(entry));
  return lightest(held) ?? lightest(lighter) ?? entry;
}

/** How many of each kind, as far as is known. */
export type ManyOfKinds = Readonly<Record<string, number>>;

export function added(some: ManyOfKinds, others: ManyOfKinds): Record<string, number> {
  const sums = { ...some };
  for (const [kind, count] of Object.entries(others)) sums[kind] = (sums[kind] ?? 0) + count;
  return sums;
}

/** With one more that is not named. */
export const counted = (
  { version, more: { count, kinds = {}, latest, since = version } }: Tray,
  { eventId, kind }: Waiting,
): Tray['more'] => ({
  count: count + 1,
  kinds: added(kinds, { [kind]: 1 }),
  latest: [...latest, eventId].slice(-mostCounted),
  since,
});
