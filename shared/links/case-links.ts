import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../domain/booking/appointment.ts';
import type { CaseHeader } from '../domain/cases/case-header.ts';
import { epochSeconds } from '../domain/core/instants.ts';
import { type LinkKeys, mintLink } from './link-token.ts';

const day = 24 * 3600;
/** How long a booking token outlives the deadline (product.md, Tokens). */
const bookingGraceDays = 7;
/** How long a manage token outlives its visit. */
const manageGraceDays = 30;
/** A visit can be moved by its link, and the link in the first message should outlive most of the later dates too. */
const manageDays = 180;
/** No visit is booked further ahead. */
const furthestVisitDays = 365;
/**
 * No link lives longer, in days: a manage token is minted once its visit is booked or moved, and a visit ends within a day.
 * A booking token lives for weeks.
 */
export const longestLinkDays = furthestVisitDays + 1 + manageGraceDays;

/**
 * The token with which a patient or referrer books for one case, until seven days after `seenBy`.
 * @returns undefined for an emergency: staff book after the emergency room.
 */
export const bookingTokenOf = (
  keys: LinkKeys,
  { caseId, urgency, deadlines }: Pick<CaseHeader, 'caseId' | 'urgency' | 'deadlines'>,
): string | undefined =>
  urgency === 'emergent'
    ? undefined
    : mintLink(keys, {
        action: 'booking',
        subject: caseId,
        expires: epochSeconds(Temporal.Instant.from(deadlines.seenBy)) + bookingGraceDays * day,
      });

/** The same where the keys are yet to be read: an emergency gets no token, so it does not wait for them. */
export const newBookingToken = async (
  linkKeys: () => Promise<LinkKeys>,
  header: Pick<CaseHeader, 'caseId' | 'urgency' | 'deadlines'>,
): Promise<string | undefined> =>
  header.urgency === 'emergent' ? undefined : bookingTokenOf(await linkKeys(), header);

/**
 * The token that opens one appointment to whoever has the link, until thirty days after the visit, or after the 180th day
 * from its booking where the visit is over by then.
 */
export function manageToken(
  keys: LinkKeys,
  { appointmentId, createdAt, slot }: Pick<Appointment, 'appointmentId' | 'createdAt' | 'slot'>,
): string {
  const atLeast = epochSeconds(Temporal.Instant.from(createdAt)) + manageDays * day;
  const expires = Math.max(slot.end * 60, atLeast) + manageGraceDays * day;
  return mintLink(keys, { action: 'manage', subject: appointmentId, expires });
}
