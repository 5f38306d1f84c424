import { Temporal } from 'temporal-polyfill';
import type { BookingQuestion } from '../../../shared/domain/booking/free-times.ts';
import { type OpenTimesQuestion, openTimes } from '../../../shared/domain/booking/free-times.ts';
import type { HoldLimits } from '../../../shared/domain/booking/hold-limits.ts';
import type { Calendar, Slot } from '../../../shared/domain/booking/slot.ts';
import type { Busy, PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../../../shared/domain/calendar/settings.ts';
import { epochMinuteOf, localDateOf, toRfc3339 } from '../../../shared/domain/core/local-time.ts';
import type { AppointmentType, Clinic, Practitioner } from '../../../shared/domain/directory/directory.ts';
import type { WeeklyHours } from '../../../shared/domain/directory/hours.ts';

export const newYork = 'America/New_York';
export const settings: SchedulingSettings = {
  stepMinutes: 20,
  holdMinutes: 10,
  searchDaysMax: 92,
  horizonDays: 180,
  cutOffHours: 2,
  travel: { fixedMinutes: 15, minutesPerMile: 3 },
  selfBooking: {
    emergent: 'never',
    urgentPaged: 'before-deadline-only',
    urgent: 'before-deadline-only',
    expedited: 'before-deadline-first',
    routine: 'any-time',
  },
  practiceState: 'NY',
  mostAtOnce: 2,
  release: { expeditedHours: 48, everyoneHours: 24 },
  closingHolidays: [],
};

export const limits: HoldLimits = { perReferrer: 3, perCaseAndDay: 4, perContactOrSource: 3, zone: newYork };

export const clinic = (clinicId: string, more: Partial<Clinic> = {}): Clinic => ({
  clinicId,
  name: clinicId,
  region: 'nyc',
  address: '1 Sample Street',
  postalCode: '10001',
  latitude: 40.75,
  longitude: -74,
  zone: newYork,
  phone: '+12125550100',
  sample: true,
  ...more,
});

export const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Weekly hours such as `hours('09:00', '12:00')` at `east`, every day unless told otherwise. */
export const hours = (start: string, end: string, more: Partial<WeeklyHours> = {}): WeeklyHours => ({
  clinicId: 'east',
  weekdays: everyDay,
  start,
  end,
  ...more,
});

export const practitioner = (
  practitionerId: string,
  weeklyHours: WeeklyHours[],
  more: Partial<Practitioner> = {},
): Practitioner => ({
  practitionerId,
  name: practitionerId,
  specialty: 'spine-surgery',
  languages: ['en'],
  clinicIds: [...new Set(weeklyHours.map((each) => each.clinicId))],
  appointmentTypes: ['consult', 'follow-up', 'review'],
  scheduleGroup: 'all',
  homeZone: newYork,
  weeklyHours,
  sample: true,
  ...more,
});

const type = (appointmentTypeId: string, durationMinutes: number, bufferMinutes: number): AppointmentType => ({
  appointmentTypeId,
  name: appointmentTypeId,
  nameEs: appointmentTypeId,
  durationMinutes,
  bufferMinutes,
});
export const consult = type('consult', 40, 0);
export const followUp = type('follow-up', 20, 0);
/** 20 minutes and 10 free after it. */
export const review = type('review', 20, 10);
export const appointmentTypes = [consult, followUp, review];

/** `at('2026-11-24T09:00')`: the epoch minute of a wall-clock time, the first of two. */
export const at = (local: string, zone = newYork): number =>
  epochMinuteOf(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant());

export const instant = (local: string, zone = newYork): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

/** The wall-clock time of an epoch minute with its offset: `09:00-05:00`. */
export const clock = (minute: number, zone = newYork): string => {
  const [, hour, offset] = /T(\d\d:\d\d):00(.*)/.exec(toRfc3339(minute, zone)) ?? [];
  return `${hour}${offset}`;
};

/** The same without the offset: `09:00`. */
export const time = (minute: number, zone = newYork): string => clock(minute, zone).slice(0, 5);

export const day = (practitionerId: string, date: string, busy: Busy[] = [], version = 0): PractitionerDay => ({
  scheduleGroup: 'all',
  practitionerId,
  date,
  version,
  busy,
});

export const slot = (local: string, minutes: number, more: Partial<Slot> = {}): Slot => ({
  practitionerId: 'alder',
  clinicId: 'east',
  appointmentType: minutes === 40 ? 'consult' : 'follow-up',
  start: at(local),
  end: at(local) + minutes,
  ...more,
});

export const east = clinic('east');
export const west = clinic('west', { region: 'long-island', latitude: 40.85, longitude: -73.21 });

/** Alder works 09:00–12:00 at `east` every day. */
export const alder = practitioner('alder', [hours('09:00', '12:00')]);

export const calendar = (practitioners: Practitioner[] = [alder], clinics: Clinic[] = [east, west]): Calendar => ({
  clinics,
  practitioners,
  appointmentTypes,
});

/** A Tuesday well before which it is `2026-11-20T08:00` in New York. */
export const tuesday = '2026-11-24';
export const now = instant('2026-11-20T08:00');

/** A question about one practitioner-day; by default Alder's free Tuesday, asked for a routine case. */
export const question = (more: Partial<BookingQuestion> = {}): BookingQuestion => ({
  calendar: calendar(),
  day: day('alder', tuesday),
  entitlement: { urgency: 'routine' },
  now,
  settings,
  ...more,
});

/** Start times (`09:00`) that the rule offers; by default Alder's free Tuesday for a follow-up. */
export const offered = (more: Partial<OpenTimesQuestion> = {}): string[] =>
  openTimes({
    practitioner: alder,
    clinics: [east, west],
    appointmentType: followUp,
    date: tuesday,
    entitlement: { urgency: 'routine' },
    now,
    settings,
    ...more,
  }).map((each) => time(each.start));

export const dateOf = (minute: number): string => localDateOf(minute, newYork);
