import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../booking/appointment.ts';
import { visitTimes } from '../booking/case-visits.ts';
import { type OpenTimesQuestion, openTimes } from '../booking/free-times.ts';
import type { Entitlement } from '../booking/right-to-book.ts';
import type { Calendar, Slot } from '../booking/slot.ts';
import { termsOf } from '../booking/terms.ts';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { AppointmentType, Practitioner } from '../directory/directory.ts';

/** Where and by whom visits of one local date can be seen instead. */
export interface ReassignQuestion {
  readonly calendar: Calendar;
  /** Local date of the visits, YYYY-MM-DD. */
  readonly date: string;
  /** Whom they may go to, the preferred first. */
  readonly to: readonly Practitioner[];
  /** The practitioner-days of the date's ISO week that have a record. */
  readonly week: readonly PractitionerDay[];
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
}

/** What has been decided so far: the days and cases as they then are. */
export interface ReassignState {
  days: readonly PractitionerDay[];
  headers: ReadonlyMap<string, CaseHeader>;
}

/** A visit for which somebody else is sought. */
export interface ReassignWish {
  visit: Appointment;
  header: CaseHeader;
  type: AppointmentType;
  entitlement: Entitlement;
}

/** The day of a practitioner, and the others of the week. */
export function daysOf(
  { date }: Pick<ReassignQuestion, 'date'>,
  { days }: ReassignState,
  { practitionerId, scheduleGroup }: Practitioner,
) {
  const own = days.filter((day) => day.practitionerId === practitionerId && day.scheduleGroup === scheduleGroup);
  const free = { scheduleGroup, practitionerId, date, version: 0, busy: [] };
  return { day: own.find((day) => day.date === date) ?? free, week: own.filter((day) => day.date !== date) };
}

/** What decides the times of one practitioner for a visit. Its own start counts also where it lies off their grid. */
export function timesAsked(
  question: ReassignQuestion,
  state: ReassignState,
  practitioner: Practitioner,
  { visit: { slot }, type, entitlement }: ReassignWish,
): OpenTimesQuestion {
  const { calendar, date, now, settings } = question;
  return {
    practitioner,
    clinics: calendar.clinics,
    wanted: new Set([slot.clinicId]),
    appointmentType: type,
    date,
    ...daysOf(question, state, practitioner),
    caseVisits: visitTimes(entitlement.visitStarts, calendar.appointmentTypes),
    entitlement,
    now,
    settings,
    keptStart: slot.start,
  };
}

/** The free times that a visit may go to: an earlier one only where the patient hears of it early enough to have moved it themselves. */
export function timesFor(asked: OpenTimesQuestion, { visit, type }: ReassignWish): Slot[] {
  const told = asked.now.epochMilliseconds / 60_000 + termsOf(type, asked.settings).cutOffHours * 60;
  return openTimes(asked).filter(({ start }) => start >= Math.min(visit.slot.start, told));
}
