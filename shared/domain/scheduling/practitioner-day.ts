import * as z from 'zod/mini';
import { Slug } from '../ids.ts';

/** A busy stretch of a practitioner-day, in epoch minutes, buffer included. */
export const Busy = z.strictObject({
  start: z.int(),
  end: z.int(),
  kind: z.enum(['hold', 'visit', 'away']),
  /** Hold id, appointment id or absence id. */
  id: z.string(),
  /** Holds only: the epoch second at which it is over; an expired hold counts as free. */
  until: z.optional(z.int()),
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

/** Names one practitioner-day: `date` is local to its practitioner's home zone, YYYY-MM-DD. */
export type DayKey = Pick<PractitionerDay, 'scheduleGroup' | 'practitionerId' | 'date'>;

/** Whether two keys name one day: one of another group is another record, even of the same person and date. */
export const isSameDay = (a: DayKey, b: DayKey): boolean =>
  a.scheduleGroup === b.scheduleGroup && a.practitionerId === b.practitionerId && a.date === b.date;
