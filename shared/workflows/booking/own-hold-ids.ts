import type { Temporal } from 'temporal-polyfill';
import { isLive } from '../../domain/scheduling/busy-stretches.ts';
import type { Holder, HolderLedger } from '../../domain/scheduling/hold.ts';
import { emptyLedger, isHeldFor, ownHolds } from '../../domain/scheduling/holder-limit.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import type { Slot } from '../../domain/scheduling/slot.ts';
import type { ScheduleReader } from '../ports.ts';

interface Question {
  holder: Holder;
  ledger: HolderLedger | undefined;
  slot: Slot;
  caseId: string | undefined;
  now: Temporal.Instant;
}

/** Staff are not counted, so they have no ledger: the holds at this very time are looked at, where there are any. */
async function ofStaff(
  schedule: Pick<ScheduleReader, 'holds'>,
  { holder, slot, caseId, now }: Question,
  day: PractitionerDay,
) {
  const here = day.busy.filter((busy) => busy.kind === 'hold' && isLive(busy, now) && busy.start === slot.start);
  if (here.length === 0) return [];
  const holds = await schedule.holds(here.map(({ id }) => id));
  return holds
    .filter((hold) => hold.holder.kind === 'staff' && hold.holder.id === holder.id && hold.slot.end === slot.end)
    .filter((hold) => isHeldFor(hold, caseId))
    .map(({ holdId }) => holdId);
}

/** @returns ids of the holder's own holds in a day that do not stand in the way of a slot there (`ownHolds`). */
export const ownHoldIds = async (
  schedule: Pick<ScheduleReader, 'holds'>,
  question: Question,
  day: PractitionerDay,
): Promise<string[]> => {
  const { holder, ledger = emptyLedger(holder), now } = question;
  return holder.kind === 'staff' ? ofStaff(schedule, question, day) : ownHolds(ledger, question, now, day);
};
