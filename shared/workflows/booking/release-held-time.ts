import type { Temporal } from 'temporal-polyfill';
import { type Caller, holderOf } from '../../domain/caller.ts';
import { notFound } from '../../domain/refusal.ts';
import { releaseHold } from '../../domain/scheduling/free-time.ts';
import { emptyLedger, ledgerWithout } from '../../domain/scheduling/holder-limit.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import { dayKeyOf } from '../../domain/scheduling/slot-place.ts';
import type { Change } from '../ports.ts';
import type { BookingDeps } from './booking-deps.ts';
import { contend } from './contend.ts';

/**
 * Gives a held time back. A hold that is over or booked stays so: repeating it changes nothing.
 * @throws Refusal `not-found` for a hold that never was or is somebody else's
 */
export async function releaseHeldTime(
  deps: BookingDeps,
  { holdId, caller, now }: { holdId: string; caller: Caller; now: Temporal.Instant },
): Promise<void> {
  const holder = holderOf(caller);
  const hold = await deps.schedule.hold(holdId);
  if (!hold || hold.holder.kind !== holder.kind || hold.holder.id !== holder.id) throw notFound('hold');
  const key = dayKeyOf(await deps.directory.directory(), hold.slot);
  await contend(deps.backoff, async () => {
    const facts = await deps.schedule.facts({ days: [key], ...(holder.kind !== 'staff' && { holder }) });
    const [day] = facts.days as [PractitionerDay];
    if (!day.busy.some(({ kind, id }) => kind === 'hold' && id === holdId)) return;
    const ledger = facts.ledger ?? emptyLedger(holder);
    const changes: Change[] = [{ kind: 'day-changed', day: releaseHold(day, holdId, now), from: day.version }];
    if (facts.ledger)
      changes.push({ kind: 'holder-changed', ledger: ledgerWithout(ledger, [holdId], now), from: ledger.version });
    await deps.ledger.commit(changes);
  });
}
