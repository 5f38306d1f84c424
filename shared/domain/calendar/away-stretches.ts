import { TimeOffId } from '../core/ids.ts';
import type { Busy } from './practitioner-day.ts';
import { spanOnDate } from './span-on-date.ts';
import type { TimeOff } from './time-off.ts';

/** Whether a stretch stands in a day because of an absence that is kept; whatever else is away there is nobody's to take out. */
export const isOfTimeOff = ({ kind, id }: Busy): boolean => kind === 'away' && TimeOffId.safeParse(id).success;

/**
 * The stretches that absences take of a local date (YYYY-MM-DD). Those that overlap have one each, so that deleting one keeps the other.
 * @param zone home zone of the practitioner
 */
export const awayOn = (timeOff: readonly TimeOff[], zone: string, date: string): Busy[] =>
  timeOff.flatMap((each) =>
    spanOnDate(each, zone, date).map((interval) => ({ ...interval, kind: 'away' as const, id: each.timeOffId })),
  );
