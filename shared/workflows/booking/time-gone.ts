import type { Booking } from '../../domain/booking/day-changes.ts';
import type { BookingQuestion } from '../../domain/booking/free-times.ts';
import { refuseIfGone } from '../../domain/booking/gone-since.ts';
import { Conflict, type Throttled } from '../core/commit-errors.ts';

/** What the last attempt of a booking was decided on, where its time had to be free. */
export interface Decided {
  last?: { asked: BookingQuestion; booking: Booking };
}

/**
 * Ends a booking that lost at once where its time is gone: the commit that failed shows the day as it stands, so most of those who
 * wanted one time need neither wait nor read again to know.
 * @returns throws Refusal `time-taken`, or does nothing
 */
export const whenGone =
  (decided: Decided) =>
  (before: Conflict | Throttled): void => {
    const day = before instanceof Conflict ? before.day : undefined;
    if (day && decided.last) refuseIfGone(decided.last.asked, decided.last.booking, day);
  };
