import type { Temporal } from 'temporal-polyfill';
import { datesOfWeek } from '../core/local-time.ts';
import type { Practitioner } from '../directory/directory.ts';
import type { VisitLimit } from '../directory/hours.ts';
import { type DayKey, liveBusy, type PractitionerDay } from './practitioner-day.ts';

/** How many visits of a type a practitioner sees; undefined = any number. */
export const limitOf = ({ limits = [] }: Practitioner, appointmentType: string): VisitLimit | undefined =>
  limits.find((each) => each.appointmentType === appointmentType);

/** The keys of the other six days of a day's ISO week: what a weekly limit is judged by besides the day itself. */
export const restOfWeek = (key: DayKey): DayKey[] =>
  datesOfWeek(key.date)
    .filter((date) => date !== key.date)
    .map((date) => ({ scheduleGroup: key.scheduleGroup, practitionerId: key.practitionerId, date }));

/** What a limit is judged by. Visits and holds of a limited type say so in their day (`dayMarks`). */
export interface LimitQuestion {
  readonly practitioner: Practitioner;
  readonly appointmentType: string;
  /** Absent = a free day. */
  readonly day?: PractitionerDay | undefined;
  /** The practitioner's other days of the ISO week, those that have a record; needed where the type has a weekly limit. */
  readonly week?: readonly PractitionerDay[] | undefined;
  readonly now: Temporal.Instant;
  /** Ids of stretches that do not count: the asker's own holds, and the visit that it moves or may move. */
  readonly uncounted: readonly string[];
}

/**
 * Whether the practitioner takes no more visits of the type on that day, or in its week. Visits count that were not cancelled, and
 * live holds.
 * @throws Error where the type has a weekly limit and the week was not read
 */
export function isLimitReached({ practitioner, appointmentType, day, week, now, uncounted }: LimitQuestion): boolean {
  const { perDay, perWeek } = limitOf(practitioner, appointmentType) ?? {};
  const countOf = (each: PractitionerDay | undefined): number =>
    liveBusy(each, now, uncounted).filter((busy) => busy.appointmentType === appointmentType).length;
  if (perDay !== undefined && countOf(day) >= perDay) return true;
  if (perWeek === undefined) return false;
  if (!week) throw new Error('A weekly limit is judged by its whole week, which was not read.');
  return [day, ...week].reduce((count, each) => count + countOf(each), 0) >= perWeek;
}
