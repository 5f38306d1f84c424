import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../time/instants.ts';
import { rewriteDay } from './busy-stretches.ts';
import { type BookingQuestion, checkSlot, stretchOf } from './check-slot.ts';
import type { Hold } from './hold.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { SchedulingSettings } from './settings.ts';

/** The epoch second at which a hold made now is over. */
export const holdUntil = (now: Temporal.Instant, settings: SchedulingSettings): number =>
  epochSeconds(now) + settings.holdMinutes * 60;

/**
 * Keeps a time free for its holder until `hold.until` (epoch second).
 * @returns the day with the hold in it, in place of the holds named in `ownHolds`.
 * @throws Refusal `not-found` or `time-taken` as `checkSlot`.
 */
export function holdTime(question: BookingQuestion, hold: Hold): PractitionerDay {
  const own = question.ownHolds ?? [];
  const place = checkSlot(question, hold.slot, own);
  const stretch = { ...stretchOf(hold.slot, place), kind: 'hold' as const, id: hold.holdId, until: hold.until };
  return rewriteDay(question.day, question.now, { removed: own, added: [stretch] });
}
