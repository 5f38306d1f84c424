import type { Temporal } from 'temporal-polyfill';
import { inUse } from '../directory/in-use.ts';
import { Refusal } from '../refusal.ts';
import { isClosedOn } from './clinic-days.ts';
import { type Entitlement, isReleased, mayUseReserved } from './entitlement.ts';
import type { Interval } from './intervals.ts';
import { gridStarts, openTimes } from './open-times.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { SchedulingSettings } from './settings.ts';
import type { Slot } from './slot.ts';
import { type Calendar, placeOf, type SlotPlace } from './slot-place.ts';
import { latestStart, termsOf } from './terms.ts';
import { workingWindows } from './working-windows.ts';

/** What a decision about one practitioner-day rests on. */
export interface BookingQuestion {
  readonly calendar: Calendar;
  /** The practitioner-day that the slot lies in (`dayKeyOf`), as read; a day without a record is empty at version 0. */
  readonly day: PractitionerDay;
  readonly entitlement: Entitlement;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
  /** The asker's own holds that do not stand in its way (`ownHolds`). */
  readonly ownHolds?: readonly string[];
}

/** Why a time cannot be taken, in the order in which it is checked; `{days}` is the horizon of the appointment type. */
export const timeTakenReasons = {
  past: 'This time has already begun or passed.',
  'too-far': 'A visit of this type can be booked at most {days} days ahead.',
  'not-offered': 'This visit is not offered on that day any more.',
  closed: 'The clinic is closed on that day.',
  'outside-hours': 'The practitioner does not see patients there at this time.',
  'off-grid': 'No visit of this type starts at this minute.',
  reserved: 'This time is kept for urgent cases for now.',
  busy: 'This time is not free any more.',
} as const;
export type TimeTakenReason = keyof typeof timeTakenReasons;

/** The first reason that holds for a slot that `openTimes` does not offer. */
function whyNot(question: BookingQuestion, slot: Slot, place: SlotPlace): TimeTakenReason {
  const { now, settings, entitlement, calendar } = question;
  const { practitioner, clinic, appointmentType, date } = place;
  if (slot.start * 60_000 <= now.epochMilliseconds) return 'past';
  if (slot.start > latestStart(appointmentType, now, settings)) return 'too-far';
  if (![practitioner, clinic, appointmentType].every((entry) => inUse(entry, date))) return 'not-offered';
  if (isClosedOn(clinic, date, settings.closingHolidays)) return 'closed';
  const window = workingWindows(practitioner, calendar.clinics, date, settings.closingHolidays).find(
    (each) => each.clinicId === slot.clinicId && each.start <= slot.start && slot.end <= each.end,
  );
  if (!window) return 'outside-hours';
  const { durationMinutes } = appointmentType;
  if (!gridStarts(window, durationMinutes, settings.stepMinutes).includes(slot.start)) return 'off-grid';
  return mayUseReserved(entitlement) || isReleased(window, slot.start, now) ? 'busy' : 'reserved';
}

/** The stretch that a slot occupies: the visit and its buffer. */
export const stretchOf = (slot: Slot, { appointmentType }: SlotPlace): Interval => ({
  start: slot.start,
  end: slot.end + appointmentType.bufferMinutes,
});

/**
 * Refuses a slot that a search by the same asker at the same moment would not offer.
 * @param ignoring ids of busy stretches that are the asker's own.
 * @returns what the slot names.
 * @throws Refusal `not-found` for what can never be a slot, `time-taken` (with `reason`) for what is not free.
 */
export function checkSlot(question: BookingQuestion, slot: Slot, ignoring: readonly string[]): SlotPlace {
  const { calendar, day } = question;
  const place = placeOf(calendar, slot);
  if (day.practitionerId !== slot.practitionerId || day.date !== place.date) {
    throw new Error('The practitioner-day that was read is not the one that the slot lies in.');
  }
  const open = openTimes({ ...question, ...place, clinics: calendar.clinics, ignoring });
  if (open.some((each) => each.start === slot.start && each.clinicId === slot.clinicId)) return place;
  const reason = whyNot(question, slot, place);
  const { horizonDays } = termsOf(place.appointmentType, question.settings);
  const why = timeTakenReasons[reason].replace('{days}', String(horizonDays));
  throw new Refusal('time-taken', `${why} Choose another time.`, { reason });
}
