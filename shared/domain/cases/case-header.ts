import * as z from 'zod/mini';
import { AppointmentId, CaseId, ConfirmationCode, Slug } from '../core/ids.ts';
import { BirthKnown } from '../core/partial-date.ts';
import { Region } from '../directory/directory.ts';
import { Urgency } from '../triage/urgency.ts';

export const caseStatuses = [
  'received',
  'acknowledged',
  'scheduled',
  'seen',
  'closed',
  'declined',
  'withdrawn',
  'redirected',
] as const;
export const CaseStatus = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** How a case came out that was closed. */
export const caseOutcomes = [
  'treated',
  'advice',
  'referred-on',
  'did-not-attend',
  'patient-declined',
  'duplicate',
  'died',
  'other',
] as const;
export const CaseOutcome = z.enum(caseOutcomes);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

/** Whom to reach. Nothing clinical: the header is read by functions that must not see answers. */
export const Contact = z.strictObject({
  givenName: z.optional(z.string()),
  familyName: z.optional(z.string()),
  /** E.164. */
  phone: z.optional(z.string()),
  /** To be dialled once the number answers. */
  ext: z.optional(z.string()),
  email: z.optional(z.string()),
  preferred: z.enum(['sms', 'email', 'phone']),
  smsConsent: z.boolean(),
});
export type Contact = z.infer<typeof Contact>;

/** @returns the name as far as it is known, undefined where it is not at all. */
export const nameOf = ({ givenName, familyName }: Pick<Contact, 'givenName' | 'familyName'>): string | undefined =>
  [givenName, familyName].filter((name) => name !== undefined).join(' ') || undefined;

/** By what staff try to reach the person of a case. */
export const contactChannels = ['phone', 'sms', 'email', 'in-person'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** RFC 3339 instants with the practice's offset. `readBy` is left out, or null, where no words wait to be read. */
export const CaseDeadlines = z.strictObject({
  acknowledgeBy: z.string(),
  contactBy: z.string(),
  seenBy: z.string(),
  readBy: z.optional(z.nullable(z.string())),
});
export type CaseDeadlines = z.infer<typeof CaseDeadlines>;

/** The small record of a case (at most 1 KB): who, how urgent, until when, and in what state. */
export const CaseHeader = z.strictObject({
  caseId: CaseId,
  kind: z.enum(['intake', 'referral']),
  code: ConfirmationCode,
  status: CaseStatus,
  /** Counts every change of the header; `If-Match` compares it. */
  version: z.int(),
  urgency: Urgency,
  pageOnCall: z.boolean(),
  needsHumanReview: z.boolean(),
  /** Words that a person at the practice has yet to read, by `deadlines.readBy`. */
  unreadText: z._default(z.boolean(), false),
  /** The reader of words understood all of them. */
  wordsExplained: z._default(z.boolean(), true),
  /** Parts of the form could not be read; the clinical record lists them. */
  incomplete: z.optional(z.literal(true)),
  /** Kept only to reach the person: nothing is sent to them. */
  consentMissing: z.optional(z.literal(true)),
  /** How much of the birth date is known; absent = all of it, or an earlier release did not say. The date itself stands in no header. */
  birthKnown: z.optional(BirthKnown),
  /** Year of the birth date, so that lists can tell an age; earlier releases did not say. */
  birthYear: z.optional(z.int()),
  /** Somebody must interpret when the person is called or comes. */
  interpreter: z.optional(z.literal(true)),
  /** RFC 3339 UTC. */
  receivedAt: z.string(),
  deadlines: CaseDeadlines,
  contact: Contact,
  /** The primary subtag of a language tag; `und` = nobody knows. */
  language: z.string(),
  region: z.optional(Region),
  /** Where the person lives, by the ZIP code of their address: who is told where neither region nor clinic is preferred. */
  homeRegion: z.optional(Region),
  /** Two letters of the state where the person lives; absent = the practice's own, or nobody said. Who treats them from afar must be licensed there. */
  homeState: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** Cannot take steps. */
  stepFree: z.optional(z.literal(true)),
  clinicId: z.optional(Slug),
  referrerId: z.optional(Slug),
  /** Acknowledged, contacted and escalated like an emergency, whatever the level (rule U11). */
  emergentClocks: z.optional(z.literal(true)),
  /** Later answers came out better than the case stands: until staff judge, only staff book. */
  eased: z.optional(z.literal(true)),
  /** The one open visit of each appointment type. */
  openVisits: z.record(Slug, AppointmentId),
  /** When each of them starts, epoch minute; earlier releases did not say. */
  visitStarts: z.optional(z.record(Slug, z.int())),
  /** Appointment types whose open visit cannot take place as it was booked (`needsRebooking`): it meets no deadline. */
  toRebook: z.optional(z.array(Slug)),
  /** A clinician has accepted that the visit of this start comes after this deadline. Epoch minutes, to be short. */
  acceptedLate: z.optional(z.strictObject({ start: z.int(), seenBy: z.int() })),
  /** No time was free before the deadline that this is (epoch minute) when it was last looked into (no-capacity.ts). */
  noCapacityBy: z.optional(z.int()),
  /** What cancel and no-show restore once no visit is open. */
  statusBeforeVisits: z.optional(CaseStatus),
  /** When the visit began that made it `seen`, or was completed where that was sooner. RFC 3339 UTC; earlier releases did not say. */
  seenAt: z.optional(z.string()),
  /** The case got worse after the person was, or may have been, seen: who sees or reaches them later answers that. RFC 3339 UTC. */
  callAnewAt: z.optional(z.string()),
  /** The last open visit was missed, and nobody has reached the person since: `contactBy` says by when somebody is to call. */
  missedVisit: z.optional(z.literal(true)),
  /** Epoch minute at which the visit was to begin that was missed last, until somebody reaches the person or a visit is booked. */
  missedStart: z.optional(z.int()),
  /** By when the person was first to be reached, in epoch seconds: since a visit was missed, `contactBy` says something else. */
  firstCallBy: z.optional(z.int()),
  acknowledgedBy: z.optional(z.string()),
  acknowledgedAt: z.optional(z.string()),
  assignee: z.optional(z.string()),
  /** Of a closed case. */
  outcome: z.optional(CaseOutcome),
  /** When it was declined, redirected, closed or withdrawn. RFC 3339 with the practice's offset; earlier releases did not say. */
  endedAt: z.optional(z.string()),
  /** How many information requests its referrer has not answered; absent = none. */
  openRequests: z.optional(z.int()),
  /** The number of the latest paging round; 0 = never paged. Its record tells the rest (paging-round.ts). */
  round: z.int(),
  /** True until somebody answers the round. */
  pagingOpen: z.boolean(),
  /** The latest attempt to reach the person, and how many there were; `reachedAt`: when somebody first did. RFC 3339 UTC. */
  lastContact: z.optional(
    z.strictObject({ at: z.string(), channel: z.enum(contactChannels), reached: z.boolean(), attempts: z.int() }),
  ),
  reachedAt: z.optional(z.string()),
  /** Tried as often as the practice wants (contact-tries.ts), and not reached: staff were told to look for another way. */
  attemptsUsedUp: z.optional(z.literal(true)),
  /** Names the address that a public intake came from, by a keyed digest, so that a flood can be told from the rest. */
  source: z.optional(z.string()),
  /** Staff took it for part of a flood: it stands in the set-aside part of the worklist. RFC 3339 UTC. */
  setAsideAt: z.optional(z.string()),
  /** Its sender sent the same again, at most a minute before (set-aside.ts): who sets it aside may not have known. RFC 3339 UTC. */
  sentAgainAt: z.optional(z.string()),
  /** Cases that may be of the same person, the newest pair first, at most five; and those that staff say are. */
  possibleDuplicates: z.optional(z.array(CaseId)),
  linked: z.optional(z.array(CaseId)),
});
export type CaseHeader = z.infer<typeof CaseHeader>;
