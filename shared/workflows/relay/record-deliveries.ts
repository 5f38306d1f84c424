import type { OutboxEvent } from '../../domain/messages/events.ts';
import { type PageDelivery, withDeliveries } from '../../domain/paging/paging-round.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { RoundReader } from '../paging/ports.ts';

export interface RecordDeliveriesDeps extends UnitOfWorkDeps {
  rounds: RoundReader;
}

/**
 * Writes into its round whom a page was sent to and how that ended; an event that is no page has none. A round without a record,
 * of the first release, is left without; one that cannot be read is left as it is.
 * @param remaining milliseconds until the function is stopped
 */
export async function recordDeliveries(
  deps: RecordDeliveriesDeps,
  event: OutboxEvent,
  deliveries: readonly PageDelivery[],
  remaining: () => number,
): Promise<void> {
  if (event.kind !== 'page' && event.kind !== 'escalation') return;
  const { caseId, round: number, step } = event;
  if (number === undefined || deliveries.length === 0) return;
  await transact(deps, outcomeOnly<void>(remaining), 'write down who was paged', async () => {
    const round = await deps.rounds.round(caseId, number).catch(unlessUnreadable);
    const next = round && withDeliveries(round, step, deliveries);
    const changes =
      next && next !== round ? [{ kind: 'round-changed' as const, round: next, from: round.version }] : [];
    return { outcome: undefined, changes };
  });
}
