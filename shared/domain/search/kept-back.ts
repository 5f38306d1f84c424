import { timesForDeadline } from '../booking/deadline.ts';
import { localDateOf } from '../core/local-time.ts';
import type { SlotSearch } from './search-slots.ts';
import { slotTest } from './slot-filter.ts';
import type { FoundSlot } from './slot-order.ts';

/**
 * Whether a search keeps times back because earlier ones are to be taken first: those from the deadline on while anything is free
 * before it, wherever that is; else those after the earliest of each place and practitioner. Later days are not read to learn whether
 * they have a time: that the dates go so far is enough.
 * @param open every free time of the type that was read
 */
export function keepsBack(
  { calendar, filter, deadline }: Pick<SlotSearch, 'calendar' | 'filter' | 'deadline'>,
  open: readonly FoundSlot[],
): boolean {
  if (deadline === undefined) return false;
  if (open.some(({ start }) => start < deadline))
    return calendar.clinics.some(({ zone }) => localDateOf(deadline, zone) <= filter.to);
  const isAsked = slotTest(calendar, filter);
  return open.filter(isAsked).length > timesForDeadline(deadline, open).filter(isAsked).length;
}
