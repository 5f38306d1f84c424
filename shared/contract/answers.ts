import * as z from 'zod/mini';
import { AuditEntry } from '../domain/cases/audit-entry.ts';
import { CaseDeadlines, CaseStatus, Contact } from '../domain/cases/case-header.ts';
import { Submission } from '../domain/cases/submission.ts';
import { AppointmentStatus } from '../domain/scheduling/appointment.ts';
import { Region } from '../domain/directory/directory.ts';
import { AppointmentId, CaseId, ConfirmationCode, HoldId, Slug } from '../domain/ids.ts';
import { TriageInput } from '../domain/triage/input.ts';
import { TriageResult } from '../domain/triage/result.ts';
import { Urgency } from '../domain/triage/urgency.ts';

/** RFC 3339 with the clinic's offset. */
const Instant = z.iso.datetime({ offset: true });
const Links = z.record(z.string(), z.string());

const Advice = { headline: z.string(), instructions: z.array(z.string()) };

/** A triage result with what the person is told, in the person's language. */
export const TriageAnswer = z.extend(TriageResult, {
  ...Advice,
  phone: z.string(),
  /** Emergencies only: the same advice in every language that the practice writes. */
  translations: z.optional(z.record(z.string(), z.strictObject(Advice))),
});
export type TriageAnswer = z.infer<typeof TriageAnswer>;

export const SlotAnswer = z.strictObject({
  slotId: z.string(),
  start: Instant,
  end: Instant,
  clinicId: Slug,
  practitionerId: Slug,
  appointmentType: Slug,
  /** Straight line from the ZIP of `near`. */
  distanceMiles: z.optional(z.number()),
});
export type SlotAnswer = z.infer<typeof SlotAnswer>;

export const SlotsAnswer = z.strictObject({ slots: z.array(SlotAnswer), cursor: z.optional(z.string()) });

export const IntakeAnswer = z.strictObject({
  intakeId: CaseId,
  confirmationCode: ConfirmationCode,
  status: CaseStatus,
  triage: TriageAnswer,
  /** Absent for emergencies: staff book after the emergency room. */
  bookingToken: z.optional(z.string()),
  links: Links,
});

export const ReferralAnswer = z.strictObject({
  referralId: CaseId,
  confirmationCode: ConfirmationCode,
  status: CaseStatus,
  triage: TriageAnswer,
  seenBy: Instant,
  bookingToken: z.optional(z.string()),
  earliestSlots: z.array(SlotAnswer),
  links: Links,
});

export const AppointmentAnswer = z.strictObject({
  appointmentId: AppointmentId,
  caseId: CaseId,
  status: AppointmentStatus,
  start: Instant,
  end: Instant,
  clinicId: Slug,
  practitionerId: Slug,
  appointmentType: Slug,
  version: z.int(),
  /** Only when the appointment was made. */
  manageToken: z.optional(z.string()),
  links: Links,
});
export type AppointmentAnswer = z.infer<typeof AppointmentAnswer>;

/** A referral as its own referrer sees it. */
export const ReferralView = z.strictObject({
  referralId: CaseId,
  confirmationCode: ConfirmationCode,
  status: CaseStatus,
  urgency: Urgency,
  receivedAt: Instant,
  seenBy: Instant,
  externalId: z.optional(z.string()),
  triage: z.optional(TriageResult),
  appointments: z.optional(z.array(AppointmentAnswer)),
  version: z.int(),
  links: Links,
});
export const ReferralList = z.strictObject({ referrals: z.array(ReferralView), cursor: z.optional(z.string()) });

export const HoldAnswer = z.strictObject({ holdId: HoldId, expiresAt: Instant, slot: SlotAnswer });

/** A case as the worklist shows it: who, how urgent, until when. */
export const WorklistItem = z.strictObject({
  caseId: CaseId,
  kind: z.enum(['intake', 'referral']),
  code: ConfirmationCode,
  status: CaseStatus,
  urgency: Urgency,
  pageOnCall: z.boolean(),
  needsHumanReview: z.boolean(),
  receivedAt: Instant,
  deadlines: CaseDeadlines,
  /** The next deadline to meet: acknowledgement first, then the visit. */
  dueAt: Instant,
  contact: Contact,
  language: z.string(),
  region: z.optional(Region),
  clinicId: z.optional(Slug),
  assignee: z.optional(z.string()),
  acknowledgedAt: z.optional(Instant),
  acknowledgedBy: z.optional(z.string()),
  openVisits: z.record(z.string(), AppointmentId),
  version: z.int(),
  links: Links,
});
export type WorklistItem = z.infer<typeof WorklistItem>;
export const WorklistAnswer = z.strictObject({ cases: z.array(WorklistItem), cursor: z.optional(z.string()) });

/** The whole case. Clinical parts only for nurses and above. */
export const CaseAnswer = z.extend(WorklistItem, {
  submission: Submission,
  clinical: z.optional(TriageInput),
  triage: z.optional(TriageResult),
  summary: z.optional(z.array(z.string())),
  appointments: z.array(AppointmentAnswer),
});

export const HistoryAnswer = z.strictObject({ entries: z.array(AuditEntry), cursor: z.optional(z.string()) });

export const DaySheetEntry = z.extend(AppointmentAnswer, {
  code: z.optional(ConfirmationCode),
  patientName: z.optional(z.string()),
  phone: z.optional(z.string()),
  language: z.optional(z.string()),
  urgency: z.optional(Urgency),
});
export const ScheduleAnswer = z.strictObject({
  clinicId: Slug,
  date: z.iso.date(),
  appointments: z.array(DaySheetEntry),
});
