import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import { Refusal } from '../core/refusal.ts';
import { type Booking, bookTime } from './day-changes.ts';
import type { BookingQuestion } from './free-times.ts';
import type { TimeTakenReason } from './time-taken.ts';

/** Reasons that follow from the visits and the time off of one day, whatever else changed meanwhile. */
const ofTheDay: readonly TimeTakenReason[] = ['away', 'busy', 'travel'];

const isOfTheDay = (error: unknown): error is Refusal =>
  error instanceof Refusal && ofTheDay.some((reason) => reason === error.extras.reason);

/**
 * Refuses a time that somebody else's visit, or time off, took since the day was read; of anything else it says nothing. Holds that came
 * since then are left out: they may be the asker's own.
 * @param question what the booking was decided on, with the day as it was read then
 * @param stands the day as it is now
 * @throws Refusal `time-taken`
 */
export function refuseIfGone(question: BookingQuestion, booking: Booking, stands: PractitionerDay): void {
  const known = new Set(question.day.busy.map(({ id }) => id));
  const busy = stands.busy.filter(({ kind, id }) => kind !== 'hold' || known.has(id));
  try {
    bookTime({ ...question, day: { ...stands, busy } }, booking);
  } catch (error) {
    if (isOfTheDay(error)) throw error;
  }
}
