import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../domain/cases/case-header.ts';
import type { Appointment } from '../domain/scheduling/appointment.ts';
import { epochSeconds } from '../domain/time/instants.ts';
import { type LinkKeys, mintLink } from './link-token.ts';

const day = 24 * 3600;
/** How long tokens outlive what they are for (product.md, Tokens; the second is ours: to see a past visit). */
const bookingGraceDays = 7;
const manageGraceDays = 30;
/** A visit is booked at most so far ahead; a manage token outlives moves within that time. */
const manageDays = 400;

/** The token with which a patient or referrer books for one case, until seven days after `seenBy`. */
export const bookingToken = (keys: LinkKeys, { caseId, deadlines }: Pick<CaseHeader, 'caseId' | 'deadlines'>): string =>
  mintLink(keys, {
    action: 'booking',
    subject: caseId,
    expires: epochSeconds(Temporal.Instant.from(deadlines.seenBy)) + bookingGraceDays * day,
  });

/** The token that opens one appointment to whoever has the link. */
export const manageToken = (
  keys: LinkKeys,
  { appointmentId, createdAt }: Pick<Appointment, 'appointmentId' | 'createdAt'>,
) =>
  mintLink(keys, {
    action: 'manage',
    subject: appointmentId,
    expires: epochSeconds(Temporal.Instant.from(createdAt)) + (manageDays + manageGraceDays) * day,
  });
