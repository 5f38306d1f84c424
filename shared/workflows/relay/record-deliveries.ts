import type { OutboxEvent } from '../../domain/messages/events.ts';
import { type PageDelivery, type StepName, withDeliveries } from '../../domain/paging/paging-round.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { RoundReader } from '../paging/ports.ts';
import type { FloodStore } from './tray-ports.ts';

export interface RecordDeliveriesDeps extends UnitOfWorkDeps {
  rounds: RoundReader;
  floods: FloodStore;
}

/** Rounds of a flood into which its message is written, so many at once: some tenths of a second, once in five minutes. */
const mostRounds = 50;
const atOnce = 10;
/** Milliseconds that one more lot may take. */
const lotMilliseconds = 5000;

/** A round without a record, of the first release, is left without; one that cannot be read is left as it is. */
async function recordInRound(
  deps: RecordDeliveriesDeps,
  { caseId, round: number, step }: StepName,
  deliveries: readonly PageDelivery[],
  remaining: () => number,
): Promise<void> {
  await transact(deps, outcomeOnly<void>(remaining), 'write down who was paged', async () => {
    const round = await deps.rounds.round(caseId, number).catch(unlessUnreadable);
    const next = round && withDeliveries(round, step, deliveries);
    const changes =
      next && next !== round ? [{ kind: 'round-changed' as const, round: next, from: round.version }] : [];
    return { outcome: undefined, changes };
  });
}

/** The message is out, and its own record says so: what does not get into a round of a flood holds up nothing. */
async function recordInFlood(
  deps: RecordDeliveriesDeps,
  gathering: string,
  deliveries: readonly PageDelivery[],
  remaining: () => number,
): Promise<void> {
  const pages = (await deps.floods.pages(gathering).catch(() => [])).slice(0, mostRounds);
  for (let at = 0; at < pages.length && remaining() > lotMilliseconds; at += atOnce)
    await Promise.allSettled(
      pages.slice(at, at + atOnce).map((page) => recordInRound(deps, page, deliveries, remaining)),
    );
}

/**
 * Writes into its round whom a page was sent to and how that ended; an event that is no page has none. The message of a flood is
 * written into the first fifty rounds that it is of.
 * @param remaining milliseconds until the function is stopped
 */
export async function recordDeliveries(
  deps: RecordDeliveriesDeps,
  event: OutboxEvent,
  deliveries: readonly PageDelivery[],
  remaining: () => number,
): Promise<void> {
  if (event.kind !== 'page' && event.kind !== 'escalation' && event.kind !== 'flood-page') return;
  const { caseId, round, step } = event;
  if (round === undefined || deliveries.length === 0) return;
  if (event.kind === 'flood-page' && event.gathering !== undefined)
    return recordInFlood(deps, event.gathering, deliveries, remaining);
  await recordInRound(deps, { caseId, round, step }, deliveries, remaining);
}
