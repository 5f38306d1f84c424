import { Refusal } from '../core/refusal.ts';
import type { Booking } from './day-changes.ts';
import { bookInsisting, type Insistence, insistedOn, type StaffQuestion } from './staff-booking.ts';

const words: Readonly<Record<Insistence['kind'], string>> = {
  override: 'Or book it with override and a reason.',
  overbook: 'Or overbook it with a reason.',
};

/** Whether a time is to be had by insisting on it, and not without. */
function isInsistedOn(question: StaffQuestion, booking: Booking, kind: Insistence['kind']): boolean {
  try {
    return bookInsisting(question, booking, { kind, reason: '' }).marks.staffReason !== undefined;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/**
 * Judges a time for staff. Where it is refused and they may insist on it, the refusal says how: nobody else tells the front desk.
 * @param tried what they insist on already
 * @throws what `judge` throws
 */
export function withWayToInsist<T>(
  judge: () => T,
  question: StaffQuestion,
  booking: Booking,
  tried?: Insistence['kind'],
): T {
  try {
    return judge();
  } catch (error) {
    if (!(error instanceof Refusal) || !insistedOn.includes(error.kind)) throw error;
    const others = (['override', 'overbook'] as const).filter((kind) => kind !== tried);
    const way = others.find((kind) => isInsistedOn(question, booking, kind));
    throw way ? new Refusal(error.kind, `${error.message} ${words[way]}`, error.extras) : error;
  }
}
