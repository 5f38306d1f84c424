import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../cases/case-header.ts';
import { stored } from '../core/instants.ts';
import { overlaps } from '../core/intervals.ts';
import { Refusal } from '../core/refusal.ts';
import type { AppointmentType } from '../directory/directory.ts';
import type { Appointment } from './appointment.ts';
import { otherVisitStarts, visitTimes } from './case-visits.ts';
import { checkNoOpenVisit } from './right-to-book.ts';

const OVER = 'This visit was marked as a no-show, and its time is over or given back. Book another one for the person.';
const ELSEWHERE = 'The person has another visit at this time by now. Check them in for that one, or move it first.';

/** What decides whether somebody who came late is seen after all. */
export interface LateArrival {
  header: CaseHeader;
  /** Whether the practitioner's day still lists the visit: one that was marked before its time is free again. */
  stands: boolean;
  appointmentTypes: readonly AppointmentType[];
  now: Temporal.Instant;
}

/**
 * The person of a visit that was marked as a no-show is there after all: they are checked in while its time lasts and nothing has taken
 * its place, one version up.
 * @throws Refusal `unlawful-change`, `visit-exists`
 */
export function checkInAfterAll(
  visit: Appointment,
  { header, stands, appointmentTypes, now }: LateArrival,
): Appointment {
  const { slot } = visit;
  if (!stands || slot.end * 60_000 <= now.epochMilliseconds)
    throw new Refusal('unlawful-change', OVER, { appointmentStatus: visit.status });
  // The case may have been read after somebody else checked this very visit in: then the commit meets its newer version.
  if (header.openVisits[slot.appointmentType] !== visit.appointmentId) checkNoOpenVisit(header, slot.appointmentType);
  const others = visitTimes(otherVisitStarts(header, slot.appointmentType), appointmentTypes);
  if (others.some((each) => overlaps(each, slot))) throw new Refusal('unlawful-change', ELSEWHERE);
  const { reasonCode: _, ...rest } = visit;
  return { ...rest, status: 'checked-in', version: visit.version + 1, changedAt: stored(now) };
}
