import type { Temporal } from 'temporal-polyfill';
import { type Caller, holderOf } from '../../domain/caller.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { releaseHold } from '../../domain/scheduling/free-time.ts';
import type { Hold } from '../../domain/scheduling/hold.ts';
import { holdTime, holdUntil } from '../../domain/scheduling/hold-time.ts';
import { type Admission, admitHold, emptyLedger, ownHolds } from '../../domain/scheduling/holder-limit.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import type { Slot } from '../../domain/scheduling/slot.ts';
import { dayKeyOf } from '../../domain/scheduling/slot-place.ts';
import type { Change, DayKey } from '../ports.ts';
import { caseIdOf, rightOf } from './asker.ts';
import type { BookingDeps } from './booking-deps.ts';
import { contend } from './contend.ts';
import { requireBeforeDeadline } from './deadline-guard.ts';
import { withAlternatives } from './find-alternatives.ts';
import { slotOf } from './slot-reference.ts';

export interface HoldCommand {
  slotId: string;
  caseId?: string | undefined;
  caller: Caller;
  now: Temporal.Instant;
}

const sameDay = (a: DayKey, b: DayKey): boolean => a.practitionerId === b.practitionerId && a.date === b.date;

async function replacedDay(
  deps: BookingDeps,
  directory: Directory,
  { replaced }: Admission,
  key: DayKey,
  now: Temporal.Instant,
): Promise<Change[]> {
  if (!replaced) return [];
  const oldKey = dayKeyOf(directory, replaced.slot);
  if (sameDay(oldKey, key)) return [];
  const [oldDay] = (await deps.schedule.facts({ days: [oldKey] })).days as [PractitionerDay];
  if (!oldDay.busy.some(({ id }) => id === replaced.holdId)) return [];
  return [{ kind: 'day-changed', day: releaseHold(oldDay, replaced.holdId, now), from: oldDay.version }];
}

async function attemptHold(deps: BookingDeps, directory: Directory, slot: Slot, command: HoldCommand) {
  const { caller, now } = command;
  const { settings, ids } = deps;
  const holder = holderOf(caller);
  const caseId = caseIdOf(caller, command.caseId);
  const key = dayKeyOf(directory, slot);
  const counted = holder.kind !== 'staff';
  const facts = await deps.schedule.facts({ days: [key], ...(caseId && { caseId }), ...(counted && { holder }) });
  const [day] = facts.days as [PractitionerDay];
  const ledger = facts.ledger ?? emptyLedger(holder);
  const hold: Hold = {
    holdId: ids.next('hld'),
    holder,
    slot,
    until: holdUntil(now, settings),
    ...(caseId && { caseId }),
  };
  const { entitlement, deadline } = rightOf(caller, caseId, facts.header);
  const question = { calendar: directory, day, entitlement, now, settings, ownHolds: ownHolds(ledger, slot, now, day) };
  const held = holdTime(question, hold);
  await requireBeforeDeadline(deps, { slot, entitlement, deadline, now, directory });
  const admission = admitHold(ledger, hold, now, settings);
  const changes: Change[] = [
    { kind: 'day-changed', day: held, from: day.version },
    { kind: 'hold-created', hold },
    ...(counted ? [{ kind: 'holder-changed' as const, ledger: admission.ledger, from: ledger.version }] : []),
    ...(await replacedDay(deps, directory, admission, key, now)),
  ];
  return { hold, changes };
}

/**
 * Holds a free time for ten minutes. A case's new hold replaces its old one, in one transaction.
 * @param further changes to commit with it
 * @throws Refusal `not-found`, `not-allowed`, `time-taken` with `alternatives`, `too-many-holds`, `retries-exhausted`
 */
export async function holdSlot(
  deps: BookingDeps,
  command: HoldCommand,
  further: (hold: Hold) => Change[],
): Promise<Hold> {
  const slot = slotOf(command.slotId);
  const directory = await deps.directory.directory();
  const { caller, now } = command;
  const asking = { slot, caller, caseId: caseIdOf(caller, command.caseId), now };
  return withAlternatives(deps, asking, () =>
    contend(deps.backoff, async () => {
      const { hold, changes } = await attemptHold(deps, directory, slot, command);
      await deps.ledger.commit([...changes, ...further(hold)]);
      return hold;
    }),
  );
}
