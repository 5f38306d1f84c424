import type { OutboxEvent } from '../../domain/messages/events.ts';
import { type EscalateDeps, escalateCase } from '../paging/escalate-case.ts';
import type { Delivery } from './deliver.ts';
import { isLost } from './send-message.ts';

/**
 * Steps of a round that may be passed on at once. By then everybody was called whom a practice has: where nobody can be reached,
 * the clock alone goes on, or one round would run through its people without end.
 */
const mostAtOnce = 12;

/**
 * Pages the next person at once where every message of a page came to nothing: waiting for the clock would be waiting for somebody
 * who was not told. The clock itself goes on and waits for no receipt.
 * @param deliveries of every message of the page; undefined where one is still under way or could not be written down
 * @returns whether the step is done, because the next one is promised or the round went on without it
 */
export async function passOn(
  deps: EscalateDeps & { remaining: () => number },
  event: OutboxEvent,
  deliveries: readonly (Delivery | undefined)[],
): Promise<boolean> {
  if (event.kind !== 'page' && event.kind !== 'escalation') return false;
  const { caseId, round, step } = event;
  const isNobodyTold = deliveries.length > 0 && deliveries.every((each) => each !== undefined && isLost(each));
  if (!isNobodyTold || round === undefined || step >= mostAtOnce) return false;
  await escalateCase(deps, { caseId, round, step }, deps.remaining);
  deps.log.warn('page-passed-on', { eventId: event.eventId, caseId, step });
  return true;
}
