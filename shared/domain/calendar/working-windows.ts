import { type Interval, merged, within, without } from '../core/intervals.ts';
import { minuteOfDay, type WallClockDay, wallClockDay } from '../core/wall-clock-day.ts';
import type { Clinic, Practitioner } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { closedTimes } from './closed-times.ts';
import { type HoursOfDate, hoursOfDate } from './hours-of-date.ts';
import { type Release, releaseOf, strictness } from './release.ts';
import type { SchedulingSettings } from './settings.ts';

/** Hours of a window in which only some types are seen; `appointmentTypes` absent = all. */
interface TypedHours extends Interval {
  appointmentTypes?: readonly string[] | undefined;
}

/** A stretch in which a practitioner sees patients at one clinic, in epoch minutes. No visit spans two of them. */
export interface WorkingWindow extends Interval, Release {
  clinicId: string;
  /** Where not everything is seen in all of it: the hours of its clinic on that day. `windowsForType` reads them. */
  typed?: readonly TypedHours[];
}

/** What the practice has set that decides about windows. */
export type WindowSettings = Pick<SchedulingSettings, 'closingHolidays' | 'release'>;

/** Every wall-clock minute of the hours counts once, when it first occurs; minutes that the clock skips give none. */
export const onTheDay = (day: WallClockDay, hours: Pick<HoursOfDate, 'start' | 'end'>): Interval[] =>
  day.stretches.map(({ from, to, shift }) => ({
    start: Math.max(from, minuteOfDay(hours.start)) + shift,
    end: Math.min(to, minuteOfDay(hours.end)) + shift,
  }));

interface Span extends TypedHours {
  release: Release;
}

/** The spans of equal reservation together, the strictest first: each has what no stricter one has taken. */
function layersOf(spans: readonly Span[], closed: readonly Interval[]): (Interval & Release)[] {
  const layers = [...Map.groupBy(spans, ({ release }) => strictness(release))].sort(([a], [b]) => (a < b ? -1 : 1));
  let taken = closed;
  return layers.flatMap(([, layer]) => {
    const own = merged(layer);
    const free = without(own, taken);
    taken = merged([...taken, ...own]);
    return free.map((each) => ({ ...each, ...(layer[0] as Span).release }));
  });
}

interface DateQuestion {
  date: string;
  day: WallClockDay;
  todays: readonly HoursOfDate[];
  settings: WindowSettings;
}

function windowsAt(clinic: Clinic, { date, day, todays, settings }: DateQuestion): WorkingWindow[] {
  const { clinicId } = clinic;
  const hours = todays.filter((each) => each.clinicId === clinicId);
  if (hours.length === 0 || !inUse(clinic, date)) return [];
  const steps = clinic.release ?? settings.release;
  const spans = hours.flatMap((each) => {
    const { appointmentTypes } = each;
    const release = releaseOf(each, steps);
    return onTheDay(day, each).map((interval) => ({ ...interval, release, appointmentTypes }));
  });
  const isTyped = hours.some(({ appointmentTypes }) => appointmentTypes);
  const closed = closedTimes(clinic, date, settings.closingHolidays);
  return layersOf(spans, closed).map((each) => ({ ...each, clinicId, ...(isTyped && { typed: spans }) }));
}

function readWindows(
  practitioner: Practitioner,
  clinics: readonly Clinic[],
  date: string,
  settings: WindowSettings,
): WorkingWindow[] {
  const day = wallClockDay(practitioner.homeZone, date);
  const todays = hoursOfDate(practitioner, date, day.weekday);
  if (todays.length === 0 || !inUse(practitioner, date)) return [];
  return clinics
    .flatMap((clinic) => windowsAt(clinic, { date, day, todays, settings }))
    .sort((a, b) => a.start - b.start);
}

/** Windows by date, of one practitioner as one directory has it. */
interface KnownWindows {
  clinics: readonly Clinic[];
  settings: WindowSettings;
  byDate: Map<string, readonly WorkingWindow[]>;
}

/** A directory is read anew every minute and never changed in place: what was worked out of it holds as long as it is there. */
const known = new WeakMap<Practitioner, KnownWindows>();
const mostDates = 400;

/**
 * When and where a practitioner sees patients on a local date (YYYY-MM-DD, read in the home zone): weekly hours that are worked on it
 * and its sessions (`hoursOfDate`), less what is closed (`closedTimes`). Sorted; hours that touch are joined per clinic and reservation,
 * and where they overlap the stricter reservation wins, whatever types they name. None where practitioner or clinic is not in use any
 * more. Right on the days of a clock change: see `onTheDay`. Worked out once a date as long as practitioner, clinics and settings are
 * the same objects.
 */
export function workingWindows(
  practitioner: Practitioner,
  clinics: readonly Clinic[],
  date: string,
  settings: WindowSettings,
): readonly WorkingWindow[] {
  let all = known.get(practitioner);
  if (all?.clinics !== clinics || all.settings !== settings || all.byDate.size >= mostDates) {
    all = { clinics, settings, byDate: new Map() };
    known.set(practitioner, all);
  }
  const found = all.byDate.get(date);
  if (found) return found;
  const windows = readWindows(practitioner, clinics, date, settings);
  all.byDate.set(date, windows);
  return windows;
}

/**
 * The windows in which a type is seen: wherever any hours that are worked then allow it. So hours of some types, laid over others, take
 * no time from anybody (docs/decisions/047-working-windows.md).
 */
export function windowsForType(windows: readonly WorkingWindow[], appointmentType: string): readonly WorkingWindow[] {
  if (!windows.some(({ typed }) => typed)) return windows;
  return windows.flatMap((window) => {
    if (!window.typed) return [window];
    const seen = window.typed.filter(({ appointmentTypes }) => appointmentTypes?.includes(appointmentType) ?? true);
    return within([window], merged(seen)).map((each) => ({ ...window, ...each }));
  });
}
