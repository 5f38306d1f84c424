import * as z from 'zod/mini';
import { conflictReasons } from '../calendar/conflict-reasons.ts';
import { ActId, AppointmentId, EventId, RequestId, Slug } from '../core/ids.ts';
import { FormLinkId } from '../saved-forms/saved-form.ts';
import { BundleEntry } from './bundle-entry.ts';
import { aboutDuty, dueBy, moved, notice, ofClock, ofVersion, paged } from './event-members.ts';
import { morningCounts } from './morning-counts.ts';
import { callees, caseNews, decisions, handOvers, newPlaces, visitNews } from './news.ts';

/** Pages must not wait behind the rest, so each lane has a stream mapping of its own. */
export const lanes = ['page', 'notice'] as const;
export const Lane = z.enum(lanes);
export type Lane = z.infer<typeof Lane>;

/** By what a person is written to. */
export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** What a page of one case is called on the wire. */
export const PagedKind = z.enum(['page', 'escalation']);
export type PagedKind = z.infer<typeof PagedKind>;

/**
 * Something that people must be told, stored in the transaction that made it true: one member of this union a kind, with just
 * what is told of it. Only ids, codes and enums fit in here, so neither the table, the stream nor a message built from it can
 * carry personal or clinical data.
 */
export const OutboxEvent = z.discriminatedUnion('kind', [
  z.strictObject({ ...paged, kind: z.literal('page') }),
  z.strictObject({ ...paged, kind: z.literal('escalation') }),
  z.strictObject({ ...notice, ...ofVersion, ...moved, kind: z.literal('new-case') }),
  z.strictObject({
    ...notice,
    ...ofVersion,
    ...moved,
    kind: z.literal('case-changed'),
    change: z.enum(caseNews),
    /** The information request, or what staff said, that the news are about: an id, never its words. */
    about: z.optional(z.union([ActId, RequestId])),
    /** Recipient ids: who did it, and needs no message about it; who asked what is answered; to whom the case was given. */
    by: z.optional(Slug),
    askedBy: z.optional(Slug),
    assignee: z.optional(Slug),
  }),
  z.strictObject({
    ...notice,
    ...ofVersion,
    kind: z.literal('visit-changed'),
    change: z.enum(visitNews),
    appointmentId: AppointmentId,
    /** Version of the visit that came of the change; earlier releases did not say. */
    version: z.optional(z.int()),
    /** Rescheduled to another practitioner; absent = to the same, or earlier releases did not say. */
    handOver: z.optional(z.enum(handOvers)),
    /** Rescheduled to another clinic; absent = at the same, or earlier releases did not say. */
    newPlace: z.optional(z.enum(newPlaces)),
    /** Of one that was missed by telehealth: nobody answered. */
    modality: z.optional(z.literal('telehealth')),
    /** Of one that was missed: when it was to begin, RFC 3339 UTC; earlier releases did not say. */
    missedVisitAt: z.optional(z.string()),
    /** Of one that was booked: it was marked as missed, of which its patient never heard. */
    again: z.optional(z.literal(true)),
  }),
  z.strictObject({ ...notice, kind: z.literal('no-capacity') }),
  z.strictObject({ ...notice, kind: z.literal('visit-after-deadline'), appointmentId: AppointmentId }),
  /** Without `channel`: whoever was to be reached was tried as often as the practice wants. */
  z.strictObject({ ...notice, kind: z.literal('cannot-be-reached'), channel: z.optional(z.enum(channels)) }),
  /** Without `change`: about a visit. With it: nobody writes to `whom` about that decision. */
  z.strictObject({
    ...notice,
    kind: z.literal('phone-the-patient'),
    appointmentId: z.optional(AppointmentId),
    change: z.optional(z.enum(decisions)),
    whom: z.optional(z.enum(callees)),
  }),
  /** `cause`: why the visit cannot take place; earlier releases did not say. */
  z.strictObject({
    ...notice,
    kind: z.literal('needs-rebooking'),
    appointmentId: AppointmentId,
    cause: z.optional(z.enum(conflictReasons)),
  }),
  z.strictObject({ ...notice, ...dueBy, kind: z.literal('unread-words') }),
  z.strictObject({ ...notice, ...ofClock, kind: z.literal('deadline-at-risk') }),
  /** `again`: nobody has done it since it was told first; earlier releases did not say. */
  z.strictObject({ ...notice, ...ofClock, kind: z.literal('deadline-missed'), again: z.optional(z.literal(true)) }),
  /** Tries the phone of `recipientId`, who is on call; earlier releases did not say who. `date`: the practice's local date. */
  z.strictObject({
    ...aboutDuty,
    lane: z.literal('page'),
    kind: z.literal('test-page'),
    date: z.string(),
    recipientId: z.optional(Slug),
  }),
  /** Nobody answered the test page of that date, sent to `recipientId`. */
  z.strictObject({
    ...aboutDuty,
    lane: z.literal('notice'),
    kind: z.literal('test-page-unanswered'),
    date: z.string(),
    recipientId: Slug,
  }),
  /**
   * Without `from` a shift begins: `recipientId` is on call until `until`, with so many rounds that nobody has answered. With it, a
   * shift to come has changed hands: `recipientId` takes it, or has it taken by `takenBy`. All instants are RFC 3339 UTC.
   */
  z.strictObject({
    ...aboutDuty,
    lane: z.literal('notice'),
    kind: z.literal('hand-off'),
    recipientId: Slug,
    from: z.optional(z.string()),
    until: z.string(),
    openRounds: z.optional(z.int()),
    takenBy: z.optional(Slug),
  }),
  /** No confirmed subscription reaches somebody who is on call, or is to be. */
  z.strictObject({ ...aboutDuty, lane: z.literal('notice'), kind: z.literal('staff-unreachable'), recipientId: Slug }),
  z.strictObject({
    eventId: EventId,
    at: z.string(),
    lane: z.literal('notice'),
    kind: z.literal('digest'),
    ...morningCounts,
  }),
  /**
   * Notices that waited for one person and channel, the most urgent first. `more`: further ones that it does not name; `moreKinds`: of
   * which kinds these are, as far as is known, which earlier releases did not say.
   */
  z.strictObject({
    eventId: EventId,
    at: z.string(),
    lane: z.literal('notice'),
    kind: z.literal('bundle'),
    recipientId: Slug,
    channel: z.enum(channels),
    entries: z.array(BundleEntry).check(z.minLength(1)),
    more: z.int(),
    moreKinds: z.optional(z.record(z.string(), z.int())),
  }),
  /**
   * Pages of one person that came in a flood: how many cases, and the name under which they gathered, by which they are answered
   * together; earlier releases did not say. Of the case it says what the newest of them is. `paged`: an escalation where all of them
   * are, which earlier releases did not say.
   */
  z.strictObject({
    ...paged,
    kind: z.literal('flood-page'),
    recipientId: Slug,
    cases: z.int(),
    gathering: z.optional(z.string()),
    paged: z.optional(PagedKind),
  }),
  /** Whoever saved a form gets the link to it. About no case, and for nobody on the staff. `link`: under what the link is kept. */
  z.strictObject({
    eventId: EventId,
    at: z.string(),
    lane: z.literal('notice'),
    kind: z.literal('form-link'),
    channel: z.enum(channels),
    link: FormLinkId,
  }),
]);
export type OutboxEvent = z.infer<typeof OutboxEvent>;

export type EventKind = OutboxEvent['kind'];
export const eventKinds: readonly EventKind[] = OutboxEvent.def.options.flatMap((each) => each.shape.kind.def.values);

/** The events of a kind. */
export type EventOf<K extends EventKind> = Extract<OutboxEvent, { kind: K }>;

/** Those of which staff hear; of the others only the person whom they are about. */
export type StaffEvent = Exclude<OutboxEvent, { kind: 'form-link' }>;

/** Those that are about one case. */
export type CaseEvent = Extract<OutboxEvent, { caseId: string }>;
