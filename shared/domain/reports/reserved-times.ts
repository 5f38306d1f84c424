import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import { type WindowSettings, type WorkingWindow, workingWindows } from '../calendar/working-windows.ts';
import { type Interval, merged, overlaps, without } from '../core/intervals.ts';
import { isoWeekOf } from '../core/local-time.ts';
import type { Clinic, Practitioner } from '../directory/directory.ts';
import type { ReservedTime } from './carve-outs.ts';

/** A practitioner-day that is looked at for its reserved windows. */
export interface ReservedDay {
  /** With the hours that were in force on the date (`practitionerOn`). */
  practitioner: Practitioner;
  /** Local date of the home zone, YYYY-MM-DD. */
  date: string;
  /** Absent = a free day. */
  day?: PractitionerDay | undefined;
}

/** Reserved time, and the ids of the visits that may lie in it. */
export type ReservedHours = Omit<ReservedTime, 'visits'> & { visitIds: string[] };

const stretchesOf = (day: PractitionerDay | undefined, kind: 'visit' | 'away') =>
  (day?.busy ?? []).filter((busy) => busy.kind === kind);

const isReserved = ({ everyoneMinutes }: WorkingWindow): boolean => everyoneMinutes !== Infinity;

/** What of a practitioner-day is kept for urgent cases. Where the practitioner is away, nothing is. */
export function reservedHoursOf(
  { practitioner, date, day }: ReservedDay,
  clinics: readonly Clinic[],
  settings: WindowSettings,
): ReservedHours[] {
  const away = merged(stretchesOf(day, 'away'));
  const visits = stretchesOf(day, 'visit');
  const idsIn = (interval: Interval) => visits.filter((visit) => overlaps(visit, interval)).map(({ id }) => id);
  return workingWindows(practitioner, clinics, date, settings)
    .filter(isReserved)
    .flatMap(({ clinicId, everyoneMinutes, ...window }) =>
      without([window], away).map(({ start, end }) => ({
        start,
        end,
        clinicId,
        week: isoWeekOf(date),
        everyoneMinutes,
        visitIds: idsIn({ start, end }),
      })),
    );
}
