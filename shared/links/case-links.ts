import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../domain/cases/case-header.ts';
import type { Appointment } from '../domain/scheduling/appointment.ts';
import { epochSeconds } from '../domain/time/instants.ts';
import { type LinkKeys, mintLink } from './link-token.ts';

const day = 24 * 3600;
/** How long a booking token outlives the deadline (product.md, Tokens). */
const bookingGraceDays = 7;
/** Longer than any visit is booked ahead; not longer than two rotations of the link keys (infra/constructs/link-keys.ts). */
const manageDays = 180;

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
    expires: epochSeconds(Temporal.Instant.from(createdAt)) + manageDays * day,
  });
