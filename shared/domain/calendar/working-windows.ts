import { type HolidayRule, isHoliday } from '../core/business-days.ts';
import { type Interval, merged, without } from '../core/intervals.ts';
import { minuteOfDay, type WallClockDay, wallClockDay } from '../core/wall-clock-day.ts';
import type { Clinic, Practitioner } from '../directory/directory.ts';
import type { WeeklyHours } from '../directory/hours.ts';
import { inUse } from '../directory/in-use.ts';

/**
 * Whether a clinic sees nobody on a local date (YYYY-MM-DD): a day that the directory closes, or one of the holidays that
 * close clinics and the directory does not open.
 */
export function isClosedOn(clinic: Clinic, date: string, closingHolidays: readonly HolidayRule[]): boolean {
  if (clinic.closedDates?.includes(date)) return true;
  return isHoliday(date, closingHolidays) && !clinic.openDates?.includes(date);
}

/** A stretch in which a practitioner sees patients at one clinic, in epoch minutes. No visit spans two of them. */
export interface WorkingWindow extends Interval {
  clinicId: string;
  /** Minutes before a start from which on everybody may take it: Infinity = always, -Infinity = never. */
  releaseMinutes: number;
}

const releaseMinutesOf = (hours: WeeklyHours): number => {
  if (!hours.reservedFor) return Infinity;
  return hours.releaseHours === undefined ? -Infinity : hours.releaseHours * 60;
};

/** Every wall-clock minute of the hours counts once, when it first occurs; minutes that the clock skips give none. */
const onTheDay = (day: WallClockDay, hours: WeeklyHours): Interval[] =>
  day.stretches.map(({ from, to, shift }) => ({
    start: Math.max(from, minuteOfDay(hours.start)) + shift,
    end: Math.min(to, minuteOfDay(hours.end)) + shift,
  }));

/** Windows of the hours at one clinic. Where they overlap, the stricter reservation wins. */
function windowsAt(clinicId: string, day: WallClockDay, todays: readonly WeeklyHours[]): WorkingWindow[] {
  const strictestFirst = [...new Set(todays.map(releaseMinutesOf))].sort((a, b) => (a < b ? -1 : 1));
  let taken: Interval[] = [];
  return strictestFirst.flatMap((releaseMinutes) => {
    const layer = merged(
      todays.filter((each) => releaseMinutesOf(each) === releaseMinutes).flatMap((each) => onTheDay(day, each)),
    );
    const own = without(layer, taken);
    taken = merged([...taken, ...layer]);
    return own.map((interval) => ({ ...interval, clinicId, releaseMinutes }));
  });
}

/**
 * When and where a practitioner sees patients on a local date (YYYY-MM-DD, read in the home zone): sorted, hours that touch
 * joined per clinic and reservation. None at a clinic that is closed that day, and none where practitioner or clinic is not
 * in use any more. Right on the days of a clock change: see `onTheDay`.
 */
export function workingWindows(
  practitioner: Practitioner,
  clinics: readonly Clinic[],
  date: string,
  closingHolidays: readonly HolidayRule[],
): WorkingWindow[] {
  if (!inUse(practitioner, date)) return [];
  const day = wallClockDay(practitioner.homeZone, date);
  const todays = practitioner.weeklyHours.filter((hours) => hours.weekdays.includes(day.weekday));
  const isOpen = (clinic: Clinic): boolean => inUse(clinic, date) && !isClosedOn(clinic, date, closingHolidays);
  return clinics
    .filter(({ clinicId }) => todays.some((hours) => hours.clinicId === clinicId))
    .filter(isOpen)
    .flatMap(({ clinicId }) =>
      windowsAt(
        clinicId,
        day,
        todays.filter((hours) => hours.clinicId === clinicId),
      ),
    )
    .sort((a, b) => a.start - b.start);
}
