import { openTimes } from '../../../shared/domain/booking/free-times.ts';
import { workingWindows } from '../../../shared/domain/calendar/working-windows.ts';
import { addDays, instantOf } from '../../../shared/domain/core/local-time.ts';
import type { Clinic, Practitioner } from '../../../shared/domain/directory/directory.ts';
import type { WeeklyHours } from '../../../shared/domain/directory/hours.ts';
import { at, clinic, clock, consult, newYork, practitioner, settings } from '../booking/fixtures.ts';

/** A time by the clock on the wall beside UTC: `09:00-05:00 = 14:00Z`; a UTC date that is another one is written out. */
export const both = (minute: number, zone: string, date: string): string => {
  const [utcDate = '', utcTime = ''] = instantOf(minute).toString().split('T');
  return `${clock(minute, zone)} = ${utcDate === date ? '' : `${utcDate} `}${utcTime.slice(0, 5)}Z`;
};

export interface Place {
  zone?: string;
  clinic?: Partial<Clinic>;
  alder?: Partial<Practitioner>;
}

/** Windows of hours on a date: `09:00-05:00 = 14:00Z to 12:00-05:00 = 17:00Z`. */
export const windows = (
  date: string,
  weekly: WeeklyHours[],
  { zone = newYork, clinic: more, alder }: Place = {},
): string[] =>
  workingWindows(
    practitioner('alder', weekly, { homeZone: zone, ...alder }),
    [clinic('east', { zone, ...more })],
    date,
    settings,
  ).map(({ start, end }) => `${both(start, zone, date)} to ${both(end, zone, date)}`);

/** Starts of free consults of 40 minutes, every 20 of them. */
export const starts = (
  date: string,
  weekly: WeeklyHours[],
  { zone = newYork, clinic: more, alder }: Place = {},
): string[] =>
  openTimes({
    practitioner: practitioner('alder', weekly, { homeZone: zone, ...alder }),
    clinics: [clinic('east', { zone, ...more })],
    appointmentType: consult,
    date,
    entitlement: {},
    now: instantOf(at(`${addDays(date, -7)}T00:00`, zone)),
    settings,
  }).map(({ start }) => both(start, zone, date));
