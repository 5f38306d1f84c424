import type { Temporal } from 'temporal-polyfill';
import type { Busy, PractitionerDay } from './practitioner-day.ts';

/** Whether a stretch still blocks: a hold does until its `until`, everything else for good. */
export const isLive = (busy: Busy, now: Temporal.Instant): boolean =>
  busy.kind !== 'hold' || (busy.until ?? 0) * 1000 > now.epochMilliseconds;

/** The live stretches of a day, less those whose id is among `ignoring`. */
export const liveBusy = (
  day: PractitionerDay | undefined,
  now: Temporal.Instant,
  ignoring: readonly string[],
): Busy[] => (day?.busy ?? []).filter((busy) => isLive(busy, now) && !ignoring.includes(busy.id));

/**
 * A day's next version with other stretches: expired holds and those named in `removed` go, `added` come.
 * The day that came in stays as it is.
 */
export function rewriteDay(
  day: PractitionerDay,
  now: Temporal.Instant,
  change: { removed?: readonly string[]; added?: readonly Busy[] },
): PractitionerDay {
  const kept = liveBusy(day, now, change.removed ?? []);
  const busy = [...kept, ...(change.added ?? [])].sort((a, b) => a.start - b.start);
  return { ...day, version: day.version + 1, busy };
}
