import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { ClosureId, SessionId, Slug } from '../core/ids.ts';

/** Wall-clock time of a clinic's zone. */
export const LocalTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time like 09:00'));

function isLocalDate(text: string): boolean {
  try {
    return /^\d{4}-/.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

export const LocalDate = z.string().check(z.refine(isLocalDate, 'is not a date that exists; write it like 2026-11-26'));

/** ISO weekdays, 1 = Monday. */
export const Weekdays = z.array(z.int().check(z.minimum(1), z.maximum(7)));

/** Ids of the only types seen in a stretch of work. */
export const SeenTypes = z.array(Slug).check(z.minLength(1));

/** One weekly stretch of work in wall-clock time. */
export const WeeklyHours = z.strictObject({
  clinicId: Slug,
  weekdays: Weekdays,
  start: LocalTime,
  end: LocalTime,
  /** The first and the last local date on which it counts; absent = without end on that side. */
  from: z.optional(LocalDate),
  until: z.optional(LocalDate),
  /** Worked every so many ISO weeks, counted from the week of `from`; absent = every week. */
  everyWeeks: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
  /** The only types seen in it; absent = all that the practitioner offers. */
  appointmentTypes: z.optional(SeenTypes),
  /** Kept for emergent and urgent cases, and released to others in steps before each start (`ReleaseSteps`). */
  reservedFor: z.optional(z.enum(['urgent'])),
  /** Hours before its start at which a time here is released to everybody; absent = as the clinic has it. */
  releaseHours: z.optional(z.number().check(z.minimum(0), z.maximum(336))),
});
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** Hours before its start at which a reserved time is released: first to expedited cases too, then to everybody. */
export const ReleaseSteps = z.strictObject({
  expeditedHours: z.int().check(z.minimum(0), z.maximum(336)),
  everyoneHours: z.int().check(z.minimum(0), z.maximum(336)),
});
export type ReleaseSteps = z.infer<typeof ReleaseSteps>;

/** Work at a clinic on one local date. */
export const Session = z.strictObject({
  sessionId: SessionId,
  clinicId: Slug,
  date: LocalDate,
  start: LocalTime,
  end: LocalTime,
  appointmentTypes: z.optional(SeenTypes),
  /** The weekly hours do not count on that date: only its sessions do. */
  replacesHours: z.optional(z.literal(true)),
});
export type Session = z.infer<typeof Session>;

/** How many visits of a type a practitioner sees on a local date of the home zone, and in an ISO week. */
export const VisitLimit = z.strictObject({
  appointmentType: Slug,
  perDay: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  perWeek: z.optional(z.int().check(z.minimum(0), z.maximum(500))),
});
export type VisitLimit = z.infer<typeof VisitLimit>;

/**
 * Local dates, both included, and what of each of them: whole days, or from `fromTime` to `toTime` (`toTime` absent = to the end of the
 * day, `fromTime` absent = from its start); on these weekdays only, where any are named.
 */
export const datedSpan = {
  from: LocalDate,
  to: LocalDate,
  fromTime: z.optional(LocalTime),
  toTime: z.optional(LocalTime),
  weekdays: z.optional(Weekdays.check(z.minLength(1))),
};
export const DatedSpan = z.strictObject(datedSpan);
export type DatedSpan = z.infer<typeof DatedSpan>;

/** So many have room in one entry of the directory, all of which every search reads. */
export const mostSessions = 200;
export const mostClosures = 100;

/** A clinic sees nobody. `reason` is for staff. */
export const ClinicClosure = z.strictObject({
  closureId: ClosureId,
  ...datedSpan,
  reason: z.optional(z.string()),
});
export type ClinicClosure = z.infer<typeof ClinicClosure>;
