import { localDateOf } from '../core/local-time.ts';
import { bySearchOrder, type ZonedSlot } from './slot-order.ts';
import { type SlotReason, slotReasons } from './slot-reasons.ts';

/** A free time with what speaks for it. */
export type ReasonedTime = ZonedSlot & { reasons: readonly SlotReason[] };

const placeAndDay = ({ clinicId, start, zone }: ReasonedTime): string => `${clinicId} ${localDateOf(start, zone)}`;

/** A reason weighs more than all that are told after it together: near counts before scans in the house. */
const weight = ({ reasons }: ReasonedTime): number =>
  reasons.reduce((sum, reason) => sum + 2 ** (slotReasons.length - slotReasons.indexOf(reason)), 0);

/** The soonest time of all, and the best besides, in the order of time. @param times soonest first */
export function namedFirst(times: readonly ReasonedTime[], most: number): ReasonedTime[] {
  const [soonest] = times;
  if (!soonest) return [];
  const others = bestTimes(times, most).filter((time) => bySearchOrder(time, soonest) !== 0);
  return [soonest, ...others].slice(0, most).toSorted(bySearchOrder);
}

/**
 * The times to name first: those for which the weightiest speaks, of like ones the soonest and nearest; one of each clinic and day, so that there
 * is something to choose between, while there are others.
 * @param most how many
 * @returns them in that order
 */
export function bestTimes(times: readonly ReasonedTime[], most: number): ReasonedTime[] {
  const ranked = [...times].sort((a, b) => weight(b) - weight(a) || bySearchOrder(a, b));
  const seen = new Set<string>();
  const [spread, alike]: [ReasonedTime[], ReasonedTime[]] = [[], []];
  for (const time of ranked) {
    const place = placeAndDay(time);
    (seen.has(place) ? alike : spread).push(time);
    seen.add(place);
  }
  return [...spread, ...alike].slice(0, most);
}
