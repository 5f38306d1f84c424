import type { Clinic, Practitioner, WeeklyHours } from '../directory/directory.ts';
import { type Interval, merged, without } from './intervals.ts';
import { type WallClockDay, wallClockDay } from './wall-clock-day.ts';

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

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Every wall-clock minute of the hours counts once, when it first occurs; minutes that the clock skips give none. */
const onTheDay = (day: WallClockDay, hours: WeeklyHours): Interval[] =>
  day.stretches.map(({ from, to, shift }) => ({
    start: Math.max(from, minuteOfDay(hours.start)) + shift,
    end: Math.min(to, minuteOfDay(hours.end)) + shift,
  }));

/** Where hours of one clinic overlap, the stricter reservation wins. */
function windowsAt(clinic: Clinic, date: string, weeklyHours: readonly WeeklyHours[]): WorkingWindow[] {
  const day = wallClockDay(clinic.zone, date);
  const todays = weeklyHours.filter((each) => each.clinicId === clinic.clinicId && each.weekdays.includes(day.weekday));
  const strictestFirst = [...new Set(todays.map(releaseMinutesOf))].sort((a, b) => (a < b ? -1 : 1));
  let taken: Interval[] = [];
  return strictestFirst.flatMap((releaseMinutes) => {
    const layer = merged(
      todays.filter((each) => releaseMinutesOf(each) === releaseMinutes).flatMap((each) => onTheDay(day, each)),
    );
    const own = without(layer, taken);
    taken = merged([...taken, ...layer]);
    return own.map((interval) => ({ ...interval, clinicId: clinic.clinicId, releaseMinutes }));
  });
}

/**
 * When and where a practitioner sees patients on a local date (YYYY-MM-DD, read in each clinic's zone): sorted, hours that
 * touch joined per clinic and reservation. Right on the days of a clock change: see `onTheDay`.
 */
export function workingWindows(practitioner: Practitioner, clinics: readonly Clinic[], date: string): WorkingWindow[] {
  return clinics
    .filter((clinic) => practitioner.weeklyHours.some((hours) => hours.clinicId === clinic.clinicId))
    .flatMap((clinic) => windowsAt(clinic, date, practitioner.weeklyHours))
    .sort((a, b) => a.start - b.start);
}
