import { bookTime } from './book-time.ts';
import type { BookingQuestion } from './check-slot.ts';
import { cancelVisit } from './free-time.ts';
import { isSameDay, type PractitionerDay } from './practitioner-day.ts';
import type { Slot } from './slot.ts';

export interface Move {
  readonly appointmentId: string;
  /** The day that the visit is on now. */
  readonly oldDay: PractitionerDay;
  readonly newSlot: Slot;
}

/**
 * Moves a visit to another time, which may overlap its old one.
 * @param question about the day of the new time.
 * @returns the new days, to be saved together: one where the visit stays on its day, else the day it joins and the day it
 * leaves. So the old time is kept unless the new one is won.
 * @throws Refusal as `bookTime`; nothing has changed then.
 */
export function moveVisit(question: BookingQuestion, move: Move): PractitionerDay[] {
  const { appointmentId, oldDay, newSlot } = move;
  const booking = { slot: newSlot, appointmentId };
  if (!isSameDay(oldDay, question.day)) {
    return [bookTime(question, booking), cancelVisit(oldDay, appointmentId, question.now)];
  }
  const ownHolds = [...(question.ownHolds ?? []), appointmentId];
  return [bookTime({ ...question, ownHolds }, booking)];
}
