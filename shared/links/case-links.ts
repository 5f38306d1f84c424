import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../domain/booking/appointment.ts';
import { booksItself } from '../domain/booking/right-to-book.ts';
import type { SchedulingSettings } from '../domain/calendar/settings.ts';
import type { CaseHeader } from '../domain/cases/case-header.ts';
import { epochSeconds } from '../domain/core/instants.ts';
import { longestHorizonDays } from '../domain/directory/directory.ts';
import { type LinkKeys, mintLink } from './link-token.ts';

/** Seconds. */
const day = 24 * 3600;
/** How long a booking token outlives the deadline (product.md, Tokens). */
const bookingGraceDays = 7;
/** How long a manage token outlives its visit. */
const manageGraceDays = 30;
/** A visit can be moved by its link, and the link in the first message should outlive most of the later dates too. */
const manageDays = 180;
/**
 * No link lives longer, in days: a manage token is minted when its visit was booked or moved or later, no visit lies further ahead
 * then than the longest horizon of a type, and it ends within a day. A booking token lives until a week after a deadline that is
 * weeks ahead.
 */
export const longestLinkDays = longestHorizonDays + 1 + manageGraceDays;

type Booking = Pick<CaseHeader, 'caseId' | 'urgency' | 'pageOnCall' | 'deadlines'>;

/** Epoch seconds at which the booking token of a case ends. */
export const bookingEnds = ({ deadlines }: Pick<Booking, 'deadlines'>): number =>
  epochSeconds(Temporal.Instant.from(deadlines.seenBy)) + bookingGraceDays * day;

/**
 * The token with which a patient or referrer books for one case, until seven days after `seenBy`.
 * @returns undefined for a case of a level that staff book, such as an emergency: after the emergency room.
 */
export const bookingTokenOf = (keys: LinkKeys, header: Booking, settings: SchedulingSettings): string | undefined =>
  booksItself(header, settings)
    ? mintLink(keys, {
        action: 'booking',
        subject: header.caseId,
        expires: bookingEnds(header),
      })
    : undefined;

/**
 * The same where the keys are yet to be read: a case that gets no token does not wait for them.
 * @throws what reading the keys threw
 */
export const newBookingToken = async (
  linkKeys: () => Promise<LinkKeys>,
  header: Booking,
  settings: SchedulingSettings,
): Promise<string | undefined> =>
  booksItself(header, settings) ? bookingTokenOf(await linkKeys(), header, settings) : undefined;

/**
 * The token that opens one appointment to whoever has the link, until thirty days after the visit, or after the 180th day
 * from its booking where the visit is over by then. Each booking, move and message mints one of its own; all of them open the visit.
 */
export function manageToken(
  keys: LinkKeys,
  { appointmentId, createdAt, slot }: Pick<Appointment, 'appointmentId' | 'createdAt' | 'slot'>,
): string {
  const atLeast = epochSeconds(Temporal.Instant.from(createdAt)) + manageDays * day;
  const expires = Math.max(slot.end * 60, atLeast) + manageGraceDays * day;
  return mintLink(keys, { action: 'manage', subject: appointmentId, expires });
}
