import * as z from 'zod/mini';
import { type NotPlacedReason, notPlacedReasons } from '../domain/booking/not-placed.ts';
import { AppointmentId, Slug } from '../domain/core/ids.ts';
import { LocalDate } from '../domain/directory/hours.ts';
import { Instant } from './visit-answers.ts';

/** Far more than see patients at one clinic, and than one practitioner sees in a day. */
const mostPractitioners = 50;
const mostVisits = 100;

export const ReassignBody = z.strictObject({
  practitionerId: Slug,
  /** Local date of the practitioner. */
  date: LocalDate,
  /** Who may see the patients instead, the preferred first. */
  to: z.array(Slug).check(z.minLength(1), z.maxLength(mostPractitioners)),
  /** Absent = all visits of the day. */
  appointmentIds: z.optional(z.array(AppointmentId).check(z.minLength(1), z.maxLength(mostVisits))),
});

const reasons = Object.keys(notPlacedReasons) as [NotPlacedReason, ...NotPlacedReason[]];

export const ReassignAnswer = z.strictObject({
  moved: z.array(z.strictObject({ appointmentId: AppointmentId, practitionerId: Slug, start: Instant })),
  /** Visits that stay where they are; `detail` says the reason in words. */
  notPlaced: z.array(z.strictObject({ appointmentId: AppointmentId, reason: z.enum(reasons), detail: z.string() })),
});
