import type { OutboxEvent } from '../../domain/messages/outbox-event.ts';
import { type Told, withTold } from '../../domain/paging/paging-round.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { RoundReader } from '../paging/ports.ts';

export interface RecordToldDeps extends UnitOfWorkDeps {
  rounds: RoundReader;
}

/**
 * Writes into its round whom a page was sent to and how that ended. A round without a record, of the first release, is left
 * without; one that cannot be read is left as it is.
 */
export async function recordTold(
  deps: RecordToldDeps,
  { caseId, round: number, step }: OutboxEvent,
  told: readonly Told[],
  remaining: () => number,
): Promise<void> {
  if (caseId === undefined || number === undefined || step === undefined || told.length === 0) return;
  await transact(deps, outcomeOnly<void>(remaining), 'write down who was paged', async () => {
    const round = await deps.rounds.round(caseId, number).catch(unlessUnreadable);
    const next = round && withTold(round, step, told);
    const changes =
      next && next !== round ? [{ kind: 'round-changed' as const, round: next, from: round.version }] : [];
    return { outcome: undefined, changes };
  });
}
