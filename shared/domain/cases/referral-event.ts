import * as z from 'zod/mini';
import { AppointmentId, CaseId, EventId } from '../core/ids.ts';

/** What a referrer hears of a referral (product.md, "Events"), and that it was given advice on. */
export const referralEventTypes = [
  'referral.received',
  'referral.acknowledged',
  'referral.information-requested',
  'referral.scheduled',
  'referral.visit-changed',
  'referral.seen',
  'referral.advised',
  'referral.closed',
  'referral.declined',
  'referral.redirected',
  'referral.withdrawn',
] as const;
export type ReferralEventType = (typeof referralEventTypes)[number];

/** Whom of the referrer's to write to about a referral, and how many events it has. Small, and nothing clinical. */
export const ReferrerCard = z.strictObject({
  caseId: CaseId,
  /** Counts every change of this record. */
  version: z.int(),
  /** Of the referring clinician; absent where none was given, or an earlier release took the referral. */
  email: z.optional(z.string()),
  /** The referrer's own id of the referral. */
  externalId: z.optional(z.string()),
  /** Events so far: the place of the one told last. */
  events: z.int(),
});
export type ReferrerCard = z.infer<typeof ReferrerCard>;

/** One event of a referral: ids and codes only. */
export const ReferralEvent = z.strictObject({
  caseId: CaseId,
  /** Its place in the order in which its referrer was told, from 1 without a gap; it is kept under this. */
  place: z.int(),
  /** The event of the outbox that it came of. */
  eventId: EventId,
  /** A `ReferralEventType`; a later release may know others. */
  type: z.string(),
  /** When it happened, RFC 3339 UTC. */
  at: z.string(),
  /** Version of the case's header after it; absent where an earlier release promised the event. */
  caseVersion: z.optional(z.int()),
  /** Of a visit; `change`: what happened to it. */
  appointmentId: z.optional(AppointmentId),
  change: z.optional(z.string()),
  /** The act or information request that tells more. */
  about: z.optional(z.string()),
});
export type ReferralEvent = z.infer<typeof ReferralEvent>;

/** With its number among the events of its referral. */
export type SequencedEvent = ReferralEvent & { sequence: number };

/** What happened, less its place among what its referrer was told. */
export type ReferralNews = Omit<ReferralEvent, 'place'>;

/** The card of a new referral. */
export const newCard = (caseId: string, referrer: { email?: string | undefined; externalId?: string | undefined }) => {
  const { email, externalId } = referrer;
  return { caseId, version: 1, ...(email && { email }), ...(externalId && { externalId }), events: 0 };
};

/** The next event of a referral, and its card after it. @param card absent where an earlier release took the referral */
export function withEvent(
  card: ReferrerCard | undefined,
  news: ReferralNews,
): { card: ReferrerCard; event: ReferralEvent } {
  const before = card ?? { caseId: news.caseId, version: 0, events: 0 };
  const events = before.events + 1;
  return { card: { ...before, version: before.version + 1, events }, event: { ...news, place: events } };
}

const ends: readonly string[] = [
  'referral.closed',
  'referral.declined',
  'referral.redirected',
  'referral.withdrawn',
] satisfies ReferralEventType[];

/** Within one version of the case: that it came is first, its end is last. */
const turnOf = ({ type }: ReferralEvent): number => (type === 'referral.received' ? 0 : ends.includes(type) ? 2 : 1);

const timeOf = ({ at, eventId }: ReferralEvent): string => `${at} ${eventId}`;

/** What an earlier release promised came before all that has a version. */
const byChange = (a: ReferralEvent, b: ReferralEvent): number =>
  (a.caseVersion ?? 0) - (b.caseVersion ?? 0) || turnOf(a) - turnOf(b) || (timeOf(a) < timeOf(b) ? -1 : 1);

/**
 * Puts the events of a referral in the order in which its case changed, however late each was told.
 * @param told all events of one referral
 * @returns them with `sequence`, which counts from 1 without a gap
 */
export const inCaseOrder = (told: readonly ReferralEvent[]): SequencedEvent[] =>
  told.toSorted(byChange).map((event, before) => ({ ...event, sequence: before + 1 }));
