import * as z from 'zod/mini';
import { datedSpan, LocalDate, Session, VisitLimit, WeeklyHours } from '../domain/directory/hours.ts';

/** So many stretches have room in one entry of the directory. */
const mostHours = 100;
const mostLimits = 50;

/** All weekly hours of a practitioner. */
export const AvailabilityBody = z.strictObject({
  weekly: z.array(WeeklyHours).check(z.maxLength(mostHours)),
  /** Absent = as they are. */
  limits: z.optional(z.array(VisitLimit).check(z.maxLength(mostLimits))),
});
export type AvailabilityBody = z.infer<typeof AvailabilityBody>;

/** Dates of an absence or a closure, both included; whole days where no times are given. */
export const SpanBody = z.strictObject({
  ...datedSpan,
  reason: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});
export type SpanBody = z.infer<typeof SpanBody>;

export const SessionBody = z.extend(z.omit(Session, { sessionId: true }), { replacesHours: z.optional(z.boolean()) });
export type SessionBody = z.infer<typeof SessionBody>;

/** A day on which a holiday would close the clinic. */
export const OpeningBody = z.strictObject({ date: LocalDate });
