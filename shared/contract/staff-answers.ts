import * as z from 'zod/mini';
import { AuditEntry } from '../domain/cases/audit-entry.ts';
import { CaseDeadlines, CaseOutcome, CaseStatus, Contact, contactChannels } from '../domain/cases/case-header.ts';
import { TriageOverride } from '../domain/cases/clinical-record.ts';
import { FormFault, Submission } from '../domain/cases/submission.ts';
import { AppointmentId, CaseId, ConfirmationCode, Slug } from '../domain/core/ids.ts';
import { Region } from '../domain/directory/directory.ts';
import { TriageInput } from '../domain/triage/input.ts';
import { StoredTriageResult } from '../domain/triage/result.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { CaseActsAnswer } from './act-answers.ts';
import { AppointmentAnswer, Instant, Links } from './visit-answers.ts';

/** A visit at the time of another one: that of a case which is, or may be, of the same person. */
const OverlappingVisit = z.strictObject({ appointmentId: AppointmentId, caseId: CaseId, with: AppointmentId });

/** A case as the worklist shows it: who, how urgent, until when. */
export const WorklistItem = z.strictObject({
  caseId: CaseId,
  kind: z.enum(['intake', 'referral']),
  code: ConfirmationCode,
  status: CaseStatus,
  urgency: Urgency,
  pageOnCall: z.boolean(),
  needsHumanReview: z.boolean(),
  /** Words that a nurse or above has yet to read, by `deadlines.readBy`; `POST …/words-read` ends it. */
  unreadText: z.boolean(),
  wordsExplained: z.boolean(),
  /** Parts of the form could not be read; the case lists them. */
  incomplete: z.optional(z.literal(true)),
  /** Kept only to reach the person; nothing is sent to them. */
  consentMissing: z.optional(z.literal(true)),
  /** Book an interpreter before you call. */
  interpreter: z.optional(z.literal(true)),
  receivedAt: Instant,
  deadlines: z.extend(CaseDeadlines, { readBy: z.nullable(Instant) }),
  /** The next deadline to meet: acknowledgement first, then the visit. */
  dueAt: Instant,
  contact: Contact,
  language: z.string(),
  region: z.optional(Region),
  clinicId: z.optional(Slug),
  assignee: z.optional(z.string()),
  /** How a closed case came out. */
  outcome: z.optional(CaseOutcome),
  /** When it was declined, redirected, closed or withdrawn; not known of every case of an earlier release. */
  endedAt: z.optional(Instant),
  /** Information requests that its referrer has not answered; absent = none. */
  openRequests: z.optional(z.int()),
  acknowledgedAt: z.optional(Instant),
  acknowledgedBy: z.optional(z.string()),
  /** The latest attempt to reach the person, and how many there were. */
  lastContact: z.optional(
    z.strictObject({ at: Instant, channel: z.enum(contactChannels), reached: z.boolean(), attempts: z.int() }),
  ),
  /** When somebody first reached them; `contactBy` is met. */
  reachedAt: z.optional(Instant),
  /** Tried as often as the practice wants, at different times of the day, and not reached: look for another way. */
  attemptsUsedUp: z.optional(z.literal(true)),
  /** The number of the latest paging round; 0 = never paged. */
  round: z.int(),
  /** Whether it still waits for a person's answer. */
  pagingOpen: z.boolean(),
  openVisits: z.record(z.string(), AppointmentId),
  /** When the earliest open visit ahead starts. */
  nextVisitAt: z.optional(Instant),
  /** It comes after `deadlines.seenBy`, and no nurse or above has accepted that. */
  visitAfterDeadline: z.boolean(),
  /** An open visit cannot take place as it was booked: find another time for it. */
  needsRebooking: z.boolean(),
  /** When the person was first seen. */
  seenAt: z.optional(Instant),
  /** Names the address that a public intake came from: equal names, one source. It tells no address. */
  source: z.optional(z.string()),
  /** Staff took it for part of a flood; `GET /v1/worklist?setAside=true` lists it. */
  setAsideAt: z.optional(Instant),
  /** Cases that may be of the same person: `POST …/duplicates` says whether they are. */
  possibleDuplicates: z.array(CaseId),
  /** Cases that are of the same person, as staff said; and, in lists and on the case, the highest level among all that are open. */
  linked: z.optional(z.array(CaseId)),
  linkedUrgency: z.optional(Urgency),
  /** In lists and on the case: its visits at the time of one of a case named above. */
  overlappingVisits: z.optional(z.array(OverlappingVisit)),
  version: z.int(),
  links: Links,
});
export type WorklistItem = z.infer<typeof WorklistItem>;
/** Which cases are meant: how many, of which urgencies, the codes of the first twenty, and when they came; no `from` = since ever. */
export const FloodAnswer = z.strictObject({
  cases: z.int(),
  urgencies: z.partialRecord(Urgency, z.int()),
  codes: z.array(z.string()),
  from: z.optional(Instant),
  to: Instant,
});
export const WorklistAnswer = z.strictObject({ cases: z.array(WorklistItem), cursor: z.optional(z.string()) });

/** One triage of a case: what the rules said then, and what a clinician set. */
export const TriageVersion = z.strictObject({
  version: z.int(),
  at: z.string(),
  urgency: Urgency,
  ruleset: z.string(),
  decisiveRules: z.array(z.string()),
  override: z.optional(TriageOverride),
});

export const OverriddenAnswer = z.extend(WorklistItem, { triage: StoredTriageResult, override: TriageOverride });

/** What the visit needs and the practice has not got: who gets it, and by when. It holds nothing back. */
const MissingItem = z.strictObject({
  item: z.string(),
  action: z.enum(['make', 'send']),
  owner: z.enum(['emergency-department', 'referrer', 'nurse']),
  dueBy: Instant,
});

/** The whole case. Clinical parts only for nurses and above. */
export const CaseAnswer = z.extend(WorklistItem, {
  submission: Submission,
  /** What of the form could not be read, and was left out. */
  incomplete: z.optional(z.array(FormFault)),
  /** What was taken and looks odd: to be asked about. */
  toCheck: z.optional(z.array(FormFault)),
  clinical: z.optional(TriageInput),
  /** The triage that stands. */
  triage: z.optional(StoredTriageResult),
  /** The newest answers', where they came out better: until staff have judged, it changes nothing. */
  betterTriage: z.optional(StoredTriageResult),
  summary: z.optional(z.array(z.string())),
  override: z.optional(TriageOverride),
  triageVersions: z.optional(z.array(TriageVersion)),
  missingForVisit: z.optional(z.array(MissingItem)),
  /** Who tried to reach the person, oldest first; the front desk reads what the front desk noted. */
  contacts: z.array(
    z.strictObject({
      at: Instant,
      by: z.string(),
      channel: z.enum(contactChannels),
      reached: z.boolean(),
      note: z.optional(z.string()),
    }),
  ),
  ...CaseActsAnswer.shape,
  appointments: z.array(
    z.extend(AppointmentAnswer, {
      cancelReason: z.optional(z.string()),
      /** A nurse or above accepted that it comes after the deadline. */
      acceptedLate: z.optional(z.strictObject({ at: Instant, by: z.string(), reason: z.string() })),
    }),
  ),
});

export const HistoryAnswer = z.strictObject({ entries: z.array(AuditEntry), cursor: z.optional(z.string()) });

export const DaySheetEntry = z.extend(AppointmentAnswer, {
  code: z.optional(ConfirmationCode),
  patientName: z.optional(z.string()),
  phone: z.optional(z.string()),
  language: z.optional(z.string()),
  interpreter: z.optional(z.boolean()),
  urgency: z.optional(Urgency),
  /** Visits of the same person, or of one who may be, at the same time. */
  overlappingVisits: z.optional(z.array(OverlappingVisit)),
  /** The earliest visit ahead of a case that it comes too late for; no nurse or above has accepted that. */
  visitAfterDeadline: z.optional(z.boolean()),
  /** It cannot take place as it was booked: another time is to be found. */
  needsRebooking: z.boolean(),
});
export const ScheduleAnswer = z.strictObject({
  clinicId: Slug,
  date: z.iso.date(),
  /** The clinic sees nobody on that day: why, or true where nobody said. */
  closed: z.optional(z.union([z.literal(true), z.string()])),
  appointments: z.array(DaySheetEntry),
});
