import type { Temporal } from 'temporal-polyfill';
import { isLive, isSameDay, type PractitionerDay, rewriteDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { epochSeconds } from '../core/instants.ts';
import type { Interval } from '../core/intervals.ts';
import { Refusal } from '../core/refusal.ts';
import { dayMarks } from './day-marks.ts';
import { type BookingQuestion, checkSlot, stretchOf } from './free-times.ts';
import type { Hold } from './hold.ts';
import { placeOf, type Slot, type SlotPlace } from './slot.ts';

/** Gives a held time back. A hold that is gone already stays gone: repeating it changes nothing but the version. */
export const releaseHold = (day: PractitionerDay, holdId: string, now: Temporal.Instant): PractitionerDay =>
  rewriteDay(day, now, { removed: [holdId] });

/** Frees the time of a cancelled visit. Whether it may be cancelled is for `changeAppointment` to say. */
export const cancelVisit = (day: PractitionerDay, appointmentId: string, now: Temporal.Instant): PractitionerDay =>
  rewriteDay(day, now, { removed: [appointmentId] });

/** The epoch second at which a hold made now is over. */
export const holdUntil = (now: Temporal.Instant, settings: SchedulingSettings): number =>
  epochSeconds(now) + settings.holdMinutes * 60;

/** What a day says of a slot that is taken, whatever takes it. */
export const takenBy = (slot: Slot, place: SlotPlace) => ({
  ...stretchOf(slot, place),
  ...dayMarks(slot, place.practitioner),
});

/**
 * Keeps a time free for its holder until `hold.until` (epoch second).
 * @returns the day with the hold in it, in place of the holds named in `ownHolds`.
 * @throws Refusal `not-found` or `time-taken` as `checkSlot`.
 */
export function holdTime(question: BookingQuestion, hold: Hold): PractitionerDay {
  const own = question.ownHolds ?? [];
  const place = checkSlot(question, hold.slot, own);
  const stretch = { ...takenBy(hold.slot, place), kind: 'hold' as const, id: hold.holdId, until: hold.until };
  return rewriteDay(question.day, question.now, { removed: own, added: [stretch] });
}

export const HOLD_GONE = 'This hold has run out, was given back, or is not yours. Choose a time again.';

/** @throws Refusal `hold-gone` unless the hold lives in the day and keeps exactly this stretch. */
function checkHold({ day, now }: BookingQuestion, holdId: string, { start, end }: Interval): void {
  const held = day.busy.find((busy) => busy.kind === 'hold' && busy.id === holdId);
  if (!held || !isLive(held, now) || held.start !== start || held.end !== end)
    throw new Refusal('hold-gone', HOLD_GONE);
}

/**
 * Visits that staff overbooked since the asker holds exactly this time: nobody could have held it after them. They take it away from
 * nobody.
 */
function overbookedSince({ day, week = [], now }: BookingQuestion, { start, end }: Interval, own: readonly string[]) {
  const isHeld = day.busy.some(
    (busy) =>
      busy.kind === 'hold' && own.includes(busy.id) && isLive(busy, now) && busy.start === start && busy.end === end,
  );
  const all = isHeld ? [day, ...week].flatMap(({ busy }) => busy) : [];
  return all.filter(({ overbooked }) => overbooked).map(({ id }) => id);
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
  const stretch = stretchOf(slot, placeOf(question.calendar, slot));
  if (holdId) checkHold(question, holdId, stretch);
  const own = [...(question.ownHolds ?? []), ...(holdId ? [holdId] : [])];
  const place = checkSlot(question, slot, [...own, ...overbookedSince(question, stretch, own)]);
  const visit = { ...takenBy(slot, place), kind: 'visit' as const, id: appointmentId };
  return rewriteDay(question.day, question.now, { removed: own, added: [visit] });
}

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
  const ownHolds = [...(question.ownHolds ?? []), appointmentId];
  const joined = bookTime({ ...question, ownHolds }, { slot: newSlot, appointmentId });
  return isSameDay(oldDay, question.day) ? [joined] : [joined, cancelVisit(oldDay, appointmentId, question.now)];
}
