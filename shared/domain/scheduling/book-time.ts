import { Refusal } from '../refusal.ts';
import { isLive, rewriteDay } from './busy-stretches.ts';
import { type BookingQuestion, checkSlot, stretchOf } from './check-slot.ts';
import type { Interval } from './intervals.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { Slot } from './slot.ts';
import { placeOf } from './slot-place.ts';

export const HOLD_GONE = 'This hold has run out, was given back, or is not yours. Choose a time again.';

/** @throws Refusal `hold-gone` unless the hold lives in the day and keeps exactly this stretch. */
function checkHold({ day, now }: BookingQuestion, holdId: string, { start, end }: Interval): void {
  const held = day.busy.find((busy) => busy.kind === 'hold' && busy.id === holdId);
  if (!held || !isLive(held, now) || held.start !== start || held.end !== end)
    throw new Refusal('hold-gone', HOLD_GONE);
}

export interface Booking {
  readonly slot: Slot;
  readonly appointmentId: string;
  /** The hold that is turned into the visit; absent = a free time is booked directly. */
  readonly holdId?: string | undefined;
}

/**
 * Books a time, by its hold or directly.
 * @returns the day with the visit in it; the hold, and those named in `ownHolds`, are gone.
 * @throws Refusal `hold-gone`, or `not-found` or `time-taken` as `checkSlot`.
 */
export function bookTime(question: BookingQuestion, booking: Booking): PractitionerDay {
  const { slot, appointmentId, holdId } = booking;
  if (holdId) checkHold(question, holdId, stretchOf(slot, placeOf(question.calendar, slot)));
  const own = [...(question.ownHolds ?? []), ...(holdId ? [holdId] : [])];
  const place = checkSlot(question, slot, own);
  const visit = { ...stretchOf(slot, place), kind: 'visit' as const, id: appointmentId };
  return rewriteDay(question.day, question.now, { removed: own, added: [visit] });
}
