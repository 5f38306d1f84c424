import { Refusal } from '../../domain/refusal.ts';
import { HOLD_GONE } from '../../domain/scheduling/book-time.ts';
import type { Hold, Holder } from '../../domain/scheduling/hold.ts';
import { isHeldBy } from '../../domain/scheduling/holder-limit.ts';
import { parseSlotId, type Slot } from '../../domain/scheduling/slot.ts';
import type { ScheduleReader } from '../ports.ts';

export const NO_SLOT = 'This is not a slotId. Search for free times and use a slotId from the answer as it is.';

/** @throws Refusal `not-found` where the text is no slot id. */
export function slotOf(slotId: string): Slot {
  const slot = parseSlotId(slotId);
  if (!slot) throw new Refusal('not-found', NO_SLOT);
  return slot;
}

/**
 * @returns the holder's hold.
 * @throws Refusal `hold-gone` where there is none of that id, and likewise for somebody else's.
 */
export async function holdOf(schedule: Pick<ScheduleReader, 'hold'>, holdId: string, holder: Holder): Promise<Hold> {
  const hold = await schedule.hold(holdId);
  if (!hold || !isHeldBy(hold, holder)) throw new Refusal('hold-gone', HOLD_GONE);
  return hold;
}
