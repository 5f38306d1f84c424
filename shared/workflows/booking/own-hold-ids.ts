import type { Temporal } from 'temporal-polyfill';
import { isLive } from '../../domain/scheduling/busy-stretches.ts';
import type { Holder, HolderLedger } from '../../domain/scheduling/hold.ts';
import { emptyLedger, isHeldBy, ownHolds } from '../../domain/scheduling/holder-limit.ts';
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

/** Staff are not counted, so they have no ledger: one is made of what they hold at this very time, where anything is held. */
async function ledgerOfStaff(
  schedule: Pick<ScheduleReader, 'holds'>,
  { holder, slot, now }: Question,
  day: PractitionerDay,
): Promise<HolderLedger> {
  const here = day.busy.filter((busy) => busy.kind === 'hold' && isLive(busy, now) && busy.start === slot.start);
  const holds = here.length > 0 ? await schedule.holds(here.map(({ id }) => id)) : [];
  return { ...emptyLedger(holder), holds: holds.filter((hold) => isHeldBy(hold, holder)) };
}

/** @returns ids of the holder's own holds in a day that do not stand in the way of a slot there (`ownHolds`). */
export async function ownHoldIds(
  schedule: Pick<ScheduleReader, 'holds'>,
  question: Question,
  day: PractitionerDay,
): Promise<string[]> {
  const { holder, ledger = emptyLedger(holder), now } = question;
  const held = holder.kind === 'staff' ? await ledgerOfStaff(schedule, question, day) : ledger;
  return ownHolds(held, question, now, day);
}
