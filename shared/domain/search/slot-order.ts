import * as z from 'zod/mini';
import type { Slot } from '../booking/slot.ts';
import { Slug } from '../core/ids.ts';
import { EpochMinute } from '../core/local-time.ts';

/** Orders two lists of equal length and like types by their first members that differ; for `Array.sort`. */
export function compareLists(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** A free time as a search answers it. */
export interface FoundSlot extends Slot {
  /** Only where the search said where the person lives. */
  distanceMiles?: number;
}

/** A free time with the IANA zone in which it is shown. */
export type ZonedSlot = FoundSlot & { zone: string };

/** The place of a slot in the order of a search: what the cursor of the next page carries. */
export const SlotCursor = z.strictObject({
  start: EpochMinute,
  distanceMiles: z.optional(z.number()),
  practitionerId: Slug,
  clinicId: Slug,
});
export type SlotCursor = z.infer<typeof SlotCursor>;

type Placed = Pick<FoundSlot, 'start' | 'practitionerId' | 'clinicId'> & { distanceMiles?: number | undefined };

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Orders slots by start, then distance, then practitioner and clinic id; for `Array.sort`. */
export const bySearchOrder = (a: Placed, b: Placed): number =>
  a.start - b.start ||
  (a.distanceMiles ?? 0) - (b.distanceMiles ?? 0) ||
  byText(a.practitionerId, b.practitionerId) ||
  byText(a.clinicId, b.clinicId);

/** The cursor that continues after a slot. */
export const cursorAt = ({ start, distanceMiles, practitionerId, clinicId }: FoundSlot): SlotCursor => ({
  start,
  practitionerId,
  clinicId,
  ...(distanceMiles !== undefined && { distanceMiles }),
});

/**
 * The free times nearest to one that was refused: by distance in time, earlier or later alike; at equal distance the same
 * practitioner first, then the same clinic, then the earlier, then by practitioner and clinic id. So the order is the same each time.
 * @param open free times as a search by the same asker gives them; the refused one is left out.
 */
export function nearestAlternatives<T extends Slot>(refused: Slot, open: readonly T[], count: number): T[] {
  const order = (slot: Slot): (number | string)[] => [
    Math.abs(slot.start - refused.start),
    slot.practitionerId === refused.practitionerId ? 0 : 1,
    slot.clinicId === refused.clinicId ? 0 : 1,
    slot.start,
    slot.practitionerId,
    slot.clinicId,
  ];
  return open
    .filter((slot) => slot.start !== refused.start || slot.practitionerId !== refused.practitionerId)
    .map((slot) => ({ slot, order: order(slot) }))
    .sort((a, b) => compareLists(a.order, b.order))
    .slice(0, count)
    .map(({ slot }) => slot);
}
