import { Temporal } from 'temporal-polyfill';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { stored } from '../core/instants.ts';
import { overlaps } from '../core/intervals.ts';
import { instantOf } from '../core/local-time.ts';
import { Refusal, type RefusalKind } from '../core/refusal.ts';
import type { Appointment } from './appointment.ts';
import { otherVisitStarts, visitTimes } from './case-visits.ts';
import { bookTime } from './day-changes.ts';
import { keptAtOf } from './kept-at.ts';
import { checkNoOpenVisit, overridingRight } from './right-to-book.ts';
import { type Calendar, placeOf, type Slot } from './slot.ts';

const OVER = 'This visit was marked as a no-show, and its time is over. Book another one for the person.';
const TAKEN = 'This visit was marked as a no-show, and its time is not free any more. Book another one for the person.';
const OVERBOOKED =
  'This visit was overbooked and then marked as a no-show; its time is not free. Overbook it again with a reason.';
const ELSEWHERE = 'The person has another visit at this time by now. Check them in for that one, or move it first.';

/** What decides whether somebody who was marked as a no-show is seen after all. */
export interface LateArrival {
  header: CaseHeader;
  directory: Calendar;
  /** The practitioner-days that decide about its time (`daysToJudge`), where no day lists the visit: it was given back. */
  freed?: readonly [PractitionerDay, ...PractitionerDay[]] | undefined;
  settings: SchedulingSettings;
  now: Temporal.Instant;
}

/** A visit that takes place after all; `day` where its time was taken again. */
export interface AfterAll {
  visit: Appointment;
  day?: PractitionerDay;
}

/** @throws Refusal `visit-exists`, `unlawful-change` where the case has another visit of the type or at that time */
function requireNoOther({ appointmentId, slot }: Appointment, { header, directory }: LateArrival): void {
  // The case may have been read after somebody else checked this very visit in: then the commit meets its newer version.
  if (header.openVisits[slot.appointmentType] !== appointmentId) checkNoOpenVisit(header, slot.appointmentType);
  const others = visitTimes(otherVisitStarts(header, slot.appointmentType), directory.appointmentTypes);
  if (others.some((each) => overlaps(each, slot))) throw new Refusal('unlawful-change', ELSEWHERE);
}

/** A time that began is judged as just before it did: nobody else can have come by it since. */
function judgedAt({ start }: Slot, now: Temporal.Instant): Temporal.Instant {
  const before = instantOf(start - 1);
  return Temporal.Instant.compare(now, before) < 0 ? now : before;
}

const notFree: readonly RefusalKind[] = ['time-taken', 'not-found'];

/** The day with a time that was given back in it again. @throws Refusal `unlawful-change` where it is not free any more */
function takenAgain(
  { appointmentId, slot, status, overbooked }: Appointment,
  [day, ...week]: readonly [PractitionerDay, ...PractitionerDay[]],
  { header, directory: calendar, settings, now }: LateArrival,
): PractitionerDay {
  try {
    const { entitlement } = overridingRight(header, placeOf(calendar, slot).appointmentType, settings);
    const asked = { calendar, day, week, entitlement, settings, now: judgedAt(slot, now), keptStart: slot.start };
    return bookTime(asked, { slot, appointmentId });
  } catch (error) {
    if (!(error instanceof Refusal && notFree.includes(error.kind))) throw error;
    throw new Refusal('unlawful-change', overbooked ? OVERBOOKED : TAKEN, { appointmentStatus: status });
  }
}

/** Whether a visit is still to begin: then it was marked by mistake, and perhaps nobody is there yet. */
const isAhead = ({ slot }: Appointment, { now }: LateArrival): boolean => now.epochMilliseconds < slot.start * 60_000;

/** It needed a free time, so nothing is overbooked any more; its terms may still speak against it. */
function onFreeTime(visit: Appointment, arrival: LateArrival): Appointment {
  const { overbooked, ...rest } = visit;
  const status = isAhead(visit, arrival) ? 'booked' : 'checked-in';
  const keptAt = keptAtOf(arrival.directory, visit.slot);
  return { ...rest, status, keptAt, ...(overbooked && { overridden: overbooked }) };
}

/**
 * The person of a visit that was marked as a no-show is there after all: they are checked in while its time lasts, one version up. A time
 * that was given back, because it was marked before it began, is taken again where it is free; before its start it is as booked.
 * @throws Refusal `unlawful-change`, `visit-exists`
 */
export function checkInAfterAll(missed: Appointment, arrival: LateArrival): AfterAll {
  const { freed, now } = arrival;
  if (missed.slot.end * 60_000 <= now.epochMilliseconds)
    throw new Refusal('unlawful-change', OVER, { appointmentStatus: missed.status });
  requireNoOther(missed, arrival);
  const { reasonCode: _, ...rest } = missed;
  const visit: Appointment = { ...rest, status: 'checked-in', version: missed.version + 1, changedAt: stored(now) };
  if (!freed) return { visit };
  const day = takenAgain(missed, freed, arrival);
  return { visit: onFreeTime(visit, arrival), day };
}
