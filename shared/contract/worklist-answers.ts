import * as z from 'zod/mini';
import { CaseDeadlines, CaseOutcome, CaseStatus, Contact, contactChannels } from '../domain/cases/case-header.ts';
import { AppointmentId, CaseId, ConfirmationCode, Slug } from '../domain/core/ids.ts';
import { Region } from '../domain/directory/directory.ts';
import { clocks } from '../domain/messages/case-clocks.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { Instant, Links } from './visit-answers.ts';

/** A visit at the time of another one: that of a case which is, or may be, of the same person. */
export const OverlappingVisit = z.strictObject({ appointmentId: AppointmentId, caseId: CaseId, with: AppointmentId });

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
  /** Year of the birth date: the rest of it is the case's. Not known of every case of an earlier release. */
  birthYear: z.optional(z.int()),
  /** Book an interpreter before you call. */
  interpreter: z.optional(z.literal(true)),
  /** Book only where no steps have to be taken. */
  stepFree: z.optional(z.literal(true)),
  receivedAt: Instant,
  deadlines: z.extend(CaseDeadlines, { readBy: z.nullable(Instant) }),
  /** The next deadline to meet: acknowledgement first, then the visit. */
  dueAt: Instant,
  /** The clock that `dueAt` is of; absent = all are met, or the case has ended. */
  dueFor: z.optional(z.enum(clocks)),
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
  /** A visit was missed, and nobody has reached the person or booked since: call by `dueAt`, unless another visit is open. */
  missedVisit: z.optional(z.literal(true)),
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
  /** When it was last looked into, no time was free before `deadlines.seenBy`; and no visit is booked. */
  noCapacity: z.optional(z.literal(true)),
  /** An open visit cannot take place as it was booked: find another time for it. */
  needsRebooking: z.boolean(),
  /** When the earliest such visit starts as it was booked: its patient comes then, unless they hear before. */
  visitToRebookAt: z.optional(Instant),
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

export const WorklistAnswer = z.strictObject({ cases: z.array(WorklistItem), cursor: z.optional(z.string()) });
