import type { Temporal } from 'temporal-polyfill';
import { releaseHold } from '../../domain/booking/day-changes.ts';
import type { Hold } from '../../domain/booking/hold.ts';
import { isHeldBy, ledgerWithout } from '../../domain/booking/hold-limits.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import { actorOf, type Caller, holderOf } from '../../domain/core/party.ts';
import { notFound } from '../../domain/core/refusal.ts';
import type { Change } from '../core/changes.ts';
import { type Reply, transact } from '../core/unit-of-work.ts';
import type { BookingDeps } from './ports.ts';
import { takenDay } from './taken-times.ts';

/** Who gives a time back, and when. */
export interface Release {
  caller: Caller;
  now: Temporal.Instant;
}

/** Only a referrer's holds are counted one by one: a case's next hold replaces whatever its ledger names. */
async function countedOff(
  { schedule }: BookingDeps,
  { holder, holdId }: Hold,
  now: Temporal.Instant,
): Promise<Change[]> {
  if (holder.kind !== 'referrer') return [];
  const { ledgers } = await schedule.facts({ days: [], holders: [holder] });
  const [ledger] = ledgers;
  return ledger ? [{ kind: 'holder-changed', ledger: ledgerWithout(ledger, [holdId], now), from: ledger.version }] : [];
}

/** Staff who end somebody else's hold are named in its case's history. */
const noted = (deps: BookingDeps, { holdId, holder, caseId }: Hold, { caller, now }: Release): Change[] =>
  caller.kind === 'staff' && holder.kind !== 'staff' && caseId
    ? [
        {
          kind: 'audit',
          entry: auditEntry({ ids: deps.ids, now }, actorOf(caller), 'hold-released', caseId, { holdId }),
        },
      ]
    : [];

/**
 * Frees the time of a hold, whoever's it is. One that is over or booked stays so: repeating it changes nothing.
 * @returns through `reply` whether the hold lived until now
 */
export async function endHold<Answer>(
  deps: BookingDeps,
  hold: Hold,
  release: Release,
  reply: Reply<boolean, Answer>,
): Promise<Answer> {
  const directory = await deps.directory.directory();
  const { now } = release;
  return transact(deps, reply, 'give this time back', async () => {
    const day = await takenDay(deps.schedule, directory, hold, hold.holdId);
    const lives = day?.busy.some(({ kind, id }) => kind === 'hold' && id === hold.holdId);
    if (!day || !lives) return { outcome: false, changes: [] };
    return {
      outcome: true,
      changes: [
        { kind: 'day-changed', day: releaseHold(day, hold.holdId, now), from: day.version },
        ...(await countedOff(deps, hold, now)),
        ...noted(deps, hold, release),
      ],
    };
  });
}

/**
 * Gives a held time back: one's own; staff may end any.
 * @throws Refusal `not-found` for a hold that never was or is somebody else's
 */
export async function releaseHeldTime<Answer>(
  deps: BookingDeps,
  { holdId, ...release }: Release & { holdId: string },
  reply: Reply<boolean, Answer>,
): Promise<Answer> {
  const holder = holderOf(release.caller);
  const hold = await deps.schedule.hold(holdId);
  if (!hold || !(holder.kind === 'staff' || isHeldBy(hold, holder))) throw notFound('hold');
  return endHold(deps, hold, release, reply);
}
