import type { CaseHeader } from '../cases/case-header.ts';
import type { Interval } from '../core/intervals.ts';
import type { EpochMinute } from '../core/local-time.ts';
import type { AppointmentType } from '../directory/directory.ts';

/** When visits start, by their appointment type. */
export type VisitStarts = Readonly<Record<string, EpochMinute>>;

/**
 * The starts of a case's open visits but for the one of this type, which is the visit that is moved where there is one. A visit that
 * waits to be rebooked counts: it was not cancelled.
 * @returns undefined where there are no others
 */
export function otherVisitStarts(
  { openVisits, visitStarts = {} }: CaseHeader,
  appointmentType: string,
): VisitStarts | undefined {
  const others = Object.entries(visitStarts).filter(
    ([type]) => type !== appointmentType && Object.hasOwn(openVisits, type),
  );
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}

/**
 * The times, in epoch minutes and without buffers, of visits that start so, as long as their types last by now: a case does not say how
 * long one was when it was booked. Those of a type that nobody knows are left out.
 */
export const visitTimes = (starts: VisitStarts | undefined, types: readonly AppointmentType[]): Interval[] =>
  types.flatMap(({ appointmentTypeId, durationMinutes }) => {
    const start = starts?.[appointmentTypeId];
    return start === undefined ? [] : [{ start, end: start + durationMinutes }];
  });
