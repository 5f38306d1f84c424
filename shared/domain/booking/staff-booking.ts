import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { Refusal, type RefusalKind } from '../core/refusal.ts';
import type { Appointment } from './appointment.ts';
import { type Booking, bookTime } from './day-changes.ts';
import type { BookingQuestion } from './free-times.ts';
import { overbookTime } from './overbook.ts';
import { overridingRight, staffRight } from './right-to-book.ts';
import { placeOf } from './slot.ts';

/**
 * What staff insist on, with why: `override` = what its type's terms or a reservation speak against; `overbook` = what is taken. The
 * reason is free text.
 */
export interface Insistence {
  kind: 'override' | 'overbook';
  reason: string;
}

/** A visit in its day, and how it came there. */
export interface StaffBooking {
  day: PractitionerDay;
  marks: Pick<Appointment, 'overbooked' | 'overridden' | 'staffReason'>;
}

/** Refusals that say no more than that a type or a time is not to be had just so. */
export const insistedOn: readonly RefusalKind[] = ['not-self-bookable', 'time-taken'];

/** @returns the day; undefined where the time is not to be had just so. @throws every other refusal */
function ifFree(book: () => PractitionerDay): PractitionerDay | undefined {
  try {
    return book();
  } catch (error) {
    if (error instanceof Refusal && insistedOn.includes(error.kind)) return undefined;
    throw error;
  }
}

/** A case, and what is asked for it; whether it may is judged here. */
export type StaffQuestion = Omit<BookingQuestion, 'entitlement'> & { header: CaseHeader };

/**
 * Books a time on which staff insist. What is to be had anyway is booked as by anybody, without a mark and without the reason.
 * @throws Refusal `unlawful-change` for an ended case, `not-found`, `time-taken` and `not-self-bookable` for what even they cannot have
 */
export function bookInsisting(
  { header, ...question }: StaffQuestion,
  booking: Booking,
  { kind, reason }: Insistence,
): StaffBooking {
  const { settings } = question;
  const { appointmentType } = placeOf(question.calendar, booking.slot);
  const plain = ifFree(() => bookTime({ ...question, ...staffRight(header, appointmentType, settings) }, booking));
  if (plain) return { day: plain, marks: {} };
  if (kind === 'override') {
    const day = bookTime({ ...question, ...overridingRight(header, appointmentType, settings) }, booking);
    return { day, marks: { overridden: true, staffReason: reason } };
  }
  const right = staffRight(header, appointmentType, settings);
  const { day, isTaken } = overbookTime({ ...question, ...right }, booking);
  const mark = isTaken ? { overbooked: true as const } : { overridden: true as const };
  return { day, marks: { ...mark, staffReason: reason } };
}
