import { isSameDay, type PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { Change } from '../core/changes.ts';

/**
 * Guards a decision that rests on a whole week: of two bookings on different days each would otherwise be within the weekly limit by
 * itself, and both together not.
 * @param week the days that were read besides the slot's own (`daysToJudge`)
 * @param changes the decision's, which guard the days that they write
 * @returns the changes, and that every other day must stay as it was read
 */
export function whileUnchanged(week: readonly PractitionerDay[], changes: readonly Change[]): Change[] {
  const isWritten = (day: PractitionerDay) =>
    changes.some((change) => change.kind === 'day-changed' && isSameDay(change.day, day));
  const watched = week.filter((day) => !isWritten(day));
  return [
    ...changes,
    ...watched.map(({ scheduleGroup, practitionerId, date, version }): Change => {
      return { kind: 'day-unchanged', key: { scheduleGroup, practitionerId, date }, version };
    }),
  ];
}
