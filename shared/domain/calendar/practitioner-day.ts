import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import { type Interval, overlaps } from '../core/intervals.ts';

/** A busy stretch of a practitioner-day, in epoch minutes, buffer included. */
export const Busy = z.strictObject({
  start: z.int(),
  end: z.int(),
  kind: z.enum(['hold', 'visit', 'away']),
  /** Hold id, appointment id or absence id. */
  id: z.string(),
  /** Holds only: the epoch second at which it is over; an expired hold counts as free. */
  until: z.optional(z.int()),
  /** Visits and holds only, of a practitioner who sees patients at several clinics: where. */
  clinicId: z.optional(Slug),
  /** Visits and holds only, of a type that the practitioner limits: which. */
  appointmentType: z.optional(Slug),
  /** Visits only: staff overbooked it, so it may overlap others. */
  overbooked: z.optional(z.literal(true)),
});
export type Busy = z.infer<typeof Busy>;

/** The busy stretches of one practitioner on one local date. Absent = a free day at version 0. */
export const PractitionerDay = z.strictObject({
  scheduleGroup: Slug,
  practitionerId: Slug,
  date: z.string(),
  version: z.int(),
  busy: z.array(Busy),
});
export type PractitionerDay = z.infer<typeof PractitionerDay>;

/** Begins the id of a stretch of a kind that a later release added: it blocks its time, and says nothing of anybody's visits. */
export const foreignMark = '?';
export const isForeign = ({ id }: Pick<Busy, 'id'>): boolean => id.startsWith(foreignMark);

/** Names one practitioner-day: `date` is local to its practitioner's home zone, YYYY-MM-DD. */
export type DayKey = Pick<PractitionerDay, 'scheduleGroup' | 'practitionerId' | 'date'>;

/** Whether two keys name one day: one of another group is another record, even of the same person and date. */
export const isSameDay = (a: DayKey, b: DayKey): boolean =>
  a.scheduleGroup === b.scheduleGroup && a.practitionerId === b.practitionerId && a.date === b.date;

/** Whether a stretch still blocks: a hold does until its `until`, everything else for good. */
export const isLive = (busy: Busy, now: Temporal.Instant): boolean =>
  busy.kind !== 'hold' || (busy.until ?? 0) * 1000 > now.epochMilliseconds;

/**
 * Whether a stretch of a day keeps a visit from its time. Time off keeps the visit itself, whose buffers may run into it; everything
 * else keeps the buffers too.
 */
export const blocks = (busy: Busy, visit: Interval, withBuffers: Interval): boolean =>
  overlaps(busy, busy.kind === 'away' ? visit : withBuffers);

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
