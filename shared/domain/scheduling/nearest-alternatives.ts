import { compareLists } from './compare-lists.ts';
import type { Slot } from './slot.ts';

/**
 * The free times nearest to one that was refused: by distance in time, earlier or later alike; at equal distance the same
 * practitioner first, then the same clinic, then the earlier, then by practitioner id. So the order is the same each time.
 * @param open free times as a search by the same asker gives them; the refused one is left out.
 */
export function nearestAlternatives<T extends Slot>(refused: Slot, open: readonly T[], count: number): T[] {
  const order = (slot: Slot): (number | string)[] => [
    Math.abs(slot.start - refused.start),
    slot.practitionerId === refused.practitionerId ? 0 : 1,
    slot.clinicId === refused.clinicId ? 0 : 1,
    slot.start,
    slot.practitionerId,
  ];
  return open
    .filter((slot) => slot.start !== refused.start || slot.practitionerId !== refused.practitionerId)
    .map((slot) => ({ slot, order: order(slot) }))
    .sort((a, b) => compareLists(a.order, b.order))
    .slice(0, count)
    .map(({ slot }) => slot);
}
