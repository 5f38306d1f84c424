import * as z from 'zod/mini';
import { sheetOwners } from '../domain/cases/missing-on-sheet.ts';
import { ConfirmationCode, Slug } from '../domain/core/ids.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { AppointmentAnswer, Instant } from './visit-answers.ts';
import { OverlappingVisit } from './worklist-answers.ts';

/** What a visit still to come lacks, by name: nothing of what was answered. */
const MissingOnSheet = z.strictObject({
  /** `consent`, `form`, `phone-or-video`, `unread-words`, or what the referrer was asked for. */
  item: z.string(),
  owner: z.enum(sheetOwners),
  /** A request to a referrer is due by the end of a date; null where there is no deadline. */
  dueBy: z.nullable(z.union([Instant, z.iso.date()])),
});

/** Names as the directory has them; absent where it has them no more. */
const practitionerName = z.optional(z.string());

export const DaySheetEntry = z.extend(AppointmentAnswer, {
  practitionerName,
  appointmentTypeName: z.optional(z.string()),
  code: z.optional(ConfirmationCode),
  patientName: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** Year of the birth date, as the worklist has it; not known of every case of an earlier release. */
  birthYear: z.optional(z.int()),
  language: z.optional(z.string()),
  interpreter: z.optional(z.boolean()),
  /** Cannot take steps. */
  stepFree: z.optional(z.boolean()),
  urgency: z.optional(Urgency),
  /** Staff booked it at a time that was taken. */
  overbooked: z.boolean(),
  /** Staff booked it although something spoke against it. */
  overridden: z.boolean(),
  /** Visits of the same person, or of one who may be, at the same time. */
  overlappingVisits: z.optional(z.array(OverlappingVisit)),
  /** The earliest visit ahead of a case that it comes too late for; no nurse or above has accepted that. */
  visitAfterDeadline: z.optional(z.boolean()),
  /** It cannot take place as it was booked: another time is to be found. */
  needsRebooking: z.boolean(),
  missing: z.array(MissingOnSheet),
});
export type DaySheetEntry = z.infer<typeof DaySheetEntry>;

export const ScheduleAnswer = z.strictObject({
  clinicId: Slug,
  clinicName: z.optional(z.string()),
  date: z.iso.date(),
  /** The clinic sees nobody on that day; and why, where somebody said. */
  closed: z.boolean(),
  closedReason: z.optional(z.string()),
  /** Of a day on which it is open for some of the time: what staff closed, and why; stretches may overlap. */
  closedTimes: z.optional(z.array(z.strictObject({ start: Instant, end: Instant, reason: z.optional(z.string()) }))),
  appointments: z.array(DaySheetEntry),
  /** When a practitioner works here and sees nobody, long enough for a visit; earliest first. */
  gaps: z.array(z.strictObject({ practitionerId: Slug, practitionerName, start: Instant, end: Instant })),
});
export type ScheduleAnswer = z.infer<typeof ScheduleAnswer>;
