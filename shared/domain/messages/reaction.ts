import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { AppointmentId, CaseId, Slug } from '../core/ids.ts';
import { MendClocks, RunClocks } from './clock-reactions.ts';
import { channels, type EventOf } from './events.ts';
import { ToldCase } from './message-record.ts';
import { NoteTimeliness } from './note-timeliness.ts';
import { ReactionId } from './reaction-id.ts';
import { SettleCalendar } from './settle-calendar.ts';

/** Looks whether a case can still be seen, or will be, before its deadline. */
export const CheckDeadline = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('check-deadline'),
  caseId: CaseId,
  /**
   * The visit whose change set it going. Where the case has none that can take place, this one was given up, whichever of its changes is
   * looked into: that it was booked, that it was flagged, and that it was cancelled, come to one fact as long as its time is the same.
   */
  givenUp: z.optional(AppointmentId),
});
export type CheckDeadline = z.infer<typeof CheckDeadline>;

const aboutEndpoint = { reactionId: ReactionId, recipientId: Slug, channel: z.enum(channels) };

/** Has SNS subscribe, move or unsubscribe the address of a person and a channel, as it is asked for by then. */
export const SettleEndpoint = z.strictObject({ ...aboutEndpoint, purpose: z.literal('settle-endpoint') });
export type SettleEndpoint = z.infer<typeof SettleEndpoint>;

/** Tells SNS that a mailbox is the person's: with the token that SNS mailed to it. */
export const ConfirmEndpoint = z.strictObject({
  ...aboutEndpoint,
  purpose: z.literal('confirm-endpoint'),
  token: z.string(),
});
export type ConfirmEndpoint = z.infer<typeof ConfirmEndpoint>;

/** Sends a test to a person's address, so that they see that it works. */
export const TestEndpoint = z.strictObject({ ...aboutEndpoint, purpose: z.literal('test-endpoint') });
export type TestEndpoint = z.infer<typeof TestEndpoint>;

/** Compares what SNS has with the directory, and puts it right. */
export const CompareSubscriptions = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('compare-subscriptions'),
});
export type CompareSubscriptions = z.infer<typeof CompareSubscriptions>;

const ofFlood = {
  reactionId: ReactionId,
  /** Names all reactions of one order, and counts them from 1. */
  flood: z.string(),
  part: z.int(),
  /** Names the address that the cases came from. */
  source: z.string(),
  /** When they came, RFC 3339 UTC, both ends included. */
  from: z.optional(z.string()),
  to: z.string(),
  /** Staff id of whoever gave the order, and when: RFC 3339 UTC. */
  by: z.string(),
  at: z.string(),
  /** Where in the worklist the part before ended. */
  cursor: z.optional(z.string()),
};

/** Sets aside what came from one source. */
export const SetAsideFlood = z.strictObject({ ...ofFlood, purpose: z.literal('set-aside') });
/** Brings back what was set aside. */
export const BringBackFlood = z.strictObject({ ...ofFlood, purpose: z.literal('bring-back') });
export type FloodOrder = z.infer<typeof SetAsideFlood> | z.infer<typeof BringBackFlood>;

/** Looks whether a case that pages, and whose sender sent the same again, is still in sight. */
export const LookAgain = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('look-again'),
  caseId: CaseId,
  /** When it was sent again, RFC 3339 UTC. */
  at: z.string(),
});
export type LookAgain = z.infer<typeof LookAgain>;

/** Lists a message with cases that it tells of, beyond those that were listed as it went out. */
export const ListMessage = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('list-message'),
  messageId: z.string(),
  cases: z.array(ToldCase),
  /** Where in their lists it stands, RFC 3339 UTC. */
  at: z.string(),
});
export type ListMessage = z.infer<typeof ListMessage>;

/** Writes what a case is found by, and looks for cases of the same person. */
export const WriteLookups = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('write-lookups'),
  caseId: CaseId,
});
export type WriteLookups = z.infer<typeof WriteLookups>;

/** Something that the system does by itself once something else is true, by what it is for. */
export const Reaction = z.discriminatedUnion('purpose', [
  CheckDeadline,
  SettleEndpoint,
  ConfirmEndpoint,
  TestEndpoint,
  CompareSubscriptions,
  SetAsideFlood,
  BringBackFlood,
  LookAgain,
  ListMessage,
  WriteLookups,
  NoteTimeliness,
  RunClocks,
  MendClocks,
  SettleCalendar,
]);
export type Reaction = z.infer<typeof Reaction>;

/** The same event gives the same reaction again. */
export const checkDeadlineAfter = (
  event: EventOf<'new-case' | 'case-changed' | 'visit-changed' | 'needs-rebooking'>,
): CheckDeadline => ({
  reactionId: `${event.eventId}-check-deadline`,
  purpose: 'check-deadline',
  caseId: event.caseId,
  ...('appointmentId' in event && { givenUp: event.appointmentId }),
});

/** For a visit that can take place again, of which no event tells. @param version of the visit that came of it */
export const checkDeadlineOnceStanding = (caseId: string, appointmentId: string, version: number): CheckDeadline => ({
  reactionId: `${appointmentId}-check-deadline-${version}`,
  purpose: 'check-deadline',
  caseId,
});

/** Each time it is sent again is looked into by itself: the case may have been set aside since the time before. */
export const lookAgainAt = (caseId: string, at: string): LookAgain => ({
  reactionId: `${caseId}-look-again-${Temporal.Instant.from(at).epochMilliseconds}`,
  purpose: 'look-again',
  caseId,
  at,
});

/** @param part counts the reactions of one message from 1 */
export const listRest = (
  { eventId, channel, messageId, at }: Pick<ListMessage, 'messageId' | 'at'> & { eventId: string; channel: string },
  part: number,
  cases: readonly ToldCase[],
): ListMessage => ({
  reactionId: `${eventId}-list-${channel}-${part}`,
  purpose: 'list-message',
  messageId,
  cases: [...cases],
  at,
});

/** The comparison of a day; promised twice, it is one. @param date local date of the practice */
export const compareSubscriptionsOn = (date: string): CompareSubscriptions => ({
  reactionId: `compare-subscriptions-${date}`,
  purpose: 'compare-subscriptions',
});

/** A new case; promised twice, it is one. */
export const writeLookupsAfter = ({ eventId, caseId }: EventOf<'new-case'>): WriteLookups => ({
  reactionId: `${eventId}-write-lookups`,
  purpose: 'write-lookups',
  caseId,
});

/** A double was judged, so that the next may be shown. @param version of the header of the case */
export const writeLookupsOnceJudged = (caseId: string, version: number): WriteLookups => ({
  reactionId: `${caseId}-write-lookups-judged-${version}`,
  purpose: 'write-lookups',
  caseId,
});

/** A form that was mended. @param version of its clinical record */
export const writeLookupsOf = (caseId: string, version: number): WriteLookups => ({
  reactionId: `${caseId}-write-lookups-${version}`,
  purpose: 'write-lookups',
  caseId,
});
