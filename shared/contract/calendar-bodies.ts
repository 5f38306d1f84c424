import * as z from 'zod/mini';
import {
  datedSpan,
  LocalDate,
  SeenTypes,
  Session,
  VisitLimit,
  Weekdays,
  WeeklyHours,
} from '../domain/directory/hours.ts';

/** So many stretches have room in one entry of the directory. */
export const mostHours = 100;
export const mostLimits = 50;

/** What is kept may be read with more in it than anybody enters. */
const weekdays = Weekdays.check(z.maxLength(7));
const seen = { appointmentTypes: z.optional(SeenTypes.check(z.maxLength(50))) };
const HoursBody = z.extend(WeeklyHours, { ...seen, weekdays });

/** All weekly hours of a practitioner. */
export const AvailabilityBody = z.strictObject({
  weekly: z.array(HoursBody).check(z.maxLength(mostHours)),
  /** Absent = as they are. */
  limits: z.optional(z.array(VisitLimit).check(z.maxLength(mostLimits))),
});
export type AvailabilityBody = z.infer<typeof AvailabilityBody>;

/** Dates of an absence or a closure, both included; whole days where no times are given. */
export const SpanBody = z.strictObject({
  ...datedSpan,
  weekdays: z.optional(weekdays.check(z.minLength(1))),
  reason: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});
export type SpanBody = z.infer<typeof SpanBody>;

export const SessionBody = z.extend(z.omit(Session, { sessionId: true }), {
  ...seen,
  replacesHours: z.optional(z.boolean()),
});
export type SessionBody = z.infer<typeof SessionBody>;

/** A day on which a holiday would close the clinic. */
export const OpeningBody = z.strictObject({ date: LocalDate });
