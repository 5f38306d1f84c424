import type { Temporal } from 'temporal-polyfill';
import { requireVersion } from '../../domain/cases/transitions.ts';
import { epochSeconds } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { NamedVersions } from '../../domain/core/named-versions.ts';
import type { Caller } from '../../domain/core/party.ts';
import { invalidInput, notFound, Refusal } from '../../domain/core/refusal.ts';
import type { Region } from '../../domain/directory/directory.ts';
import { whyNotOnCall } from '../../domain/oncall/eligible.ts';
import { monthAt } from '../../domain/oncall/rota.ts';
import { instantOfSecond, type Shift, shiftNamed } from '../../domain/oncall/shift.ts';
import { type Attempt, type Reply, transact } from '../core/unit-of-work.ts';
import { type RotaDeps, rotaAudit } from './change-rota.ts';
import { rotaChanges, shiftsAround } from './rota-changes.ts';
import { shiftNotices } from './shift-notices.ts';
import { withoutPhone, withoutPhoneTold } from './without-phone.ts';

export interface SwapShift {
  shiftId: string;
  /** Recipient id of whoever takes it over. */
  to: string;
  caller: Caller;
  now: Temporal.Instant;
  ifMatch?: NamedVersions | undefined;
}

/** A shift as somebody else has it now. */
export interface SwappedShift {
  region: Region;
  shift: Shift;
  /** Of the rota. */
  version: number;
  /** Whoever has it now, where no page reaches them. */
  unreachable: string[];
}

/** @throws Refusal `not-allowed` where it is neither the caller's own shift nor the caller an admin */
function requireOwn(caller: Caller, { recipientId }: Shift): void {
  if (caller.kind === 'staff' && (caller.staffId === recipientId || caller.roles.includes('admin'))) return;
  throw new Refusal('not-allowed', 'This shift is not yours: only whoever has it, or an admin, hands it over.');
}

async function requireAble({ directory, zone }: RotaDeps, { to }: SwapShift, { end }: Shift): Promise<void> {
  const { staff } = await directory.directory();
  const why = whyNotOnCall(staff, to, localDateAt(instantOfSecond(end - 1), zone));
  if (why !== undefined) throw invalidInput([{ pointer: '/to', detail: why }]);
}

async function decide(deps: RotaDeps, command: SwapShift): Promise<Attempt<SwappedShift>> {
  const { shiftId, to, caller, now, ifMatch } = command;
  const named = shiftNamed(shiftId);
  if (!named) throw notFound('shift');
  const { region } = named;
  const { rota } = await deps.rotas.read(region, []);
  const { shifts: ofMonth } = await deps.rotas.read(region, [monthAt(named.start)]);
  const shift = ofMonth.find(({ start }) => start === named.start);
  if (!shift) throw notFound('shift');
  requireOwn(caller, shift);
  requireVersion(rota, ifMatch);
  await requireAble(deps, command, shift);
  const second = epochSeconds(now);
  const unreachable = await withoutPhone(deps, [to]);
  if (shift.end <= second) throw new Refusal('unlawful-change', 'This shift is over, so nobody can take it over.');
  if (shift.recipientId === to) return { outcome: { region, shift, version: rota.version, unreachable }, changes: [] };
  const taken = { ...shift, start: Math.max(shift.start, second), recipientId: to };
  const period = { start: taken.start, end: taken.end };
  const around = await shiftsAround(deps.rotas, region, period, now);
  const { outcome, changes } = rotaChanges({ rota, shifts: around }, { period, shifts: [taken] }, now);
  const notices = shiftNotices({ ids: deps.ids, now }, region, [{ shift: taken, from: shift.recipientId }]);
  const audit = rotaAudit(deps, command, outcome, 'on-call-swapped', { shiftId, from: shift.recipientId, to });
  return {
    outcome: { region, shift: taken, version: outcome.rota.version, unreachable },
    changes: [...changes, ...notices, audit, ...withoutPhoneTold(deps, region, unreachable, now)],
  };
}

/**
 * Hands a shift over. One that is running is split: who had it keeps what went by, who takes it over has the rest, under an id of
 * its own.
 * @throws Refusal `not-found`, `not-allowed`, `invalid-input`, `unlawful-change` for a shift that is over, `stale-version`,
 * `retries-exhausted`; Unreadable
 */
export const swapShift = <Answer>(
  deps: RotaDeps,
  command: SwapShift,
  reply: Reply<SwappedShift, Answer>,
): Promise<Answer> => transact(deps, reply, 'hand the shift over', () => decide(deps, command));
