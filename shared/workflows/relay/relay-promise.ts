import { stored } from '../../domain/core/instants.ts';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { PageDelivery } from '../../domain/paging/paging-round.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import { type DestinationDeps, type Send, sendsOf } from './destinations.ts';
import type { OutboxStore, PromisedEvent, PromisedTimer, TimerSetter } from './ports.ts';
import { type RecordDeliveriesDeps, recordDeliveries } from './record-deliveries.ts';

/** Runs the send unless one of this message id succeeded before. @throws what the send threw; it may run again then. */
export type Once = (messageId: string, send: () => Promise<unknown>) => Promise<unknown>;

export interface RelayDeps extends DestinationDeps, RecordDeliveriesDeps {
  outbox: Pick<OutboxStore, 'markDone' | 'markSet'>;
  timers: TimerSetter;
  once: Once;
  clock: Clock;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
  log: Log;
}

/** Some of what an event stands for did not go out: it stays pending and comes again. */
export class NotAllSent extends Error {
  constructor() {
    super('Not everything that the event stands for went out; what did is not sent again.');
    this.name = 'NotAllSent';
  }
}

/** What became of each message that went to somebody on the staff. */
const deliveriesOf = (sends: readonly Send[], failed: ReadonlySet<Send>, at: string): PageDelivery[] =>
  sends.flatMap((send) =>
    send.to ? [{ ...send.to, at, result: failed.has(send) ? ('failed' as const) : ('sent' as const) }] : [],
  );

async function sendAll(deps: RelayDeps, event: OutboxEvent, sends: readonly Send[]): Promise<void> {
  const { once, log, clock, remaining } = deps;
  const failed = new Set<Send>();
  await Promise.all(
    sends.map((each) =>
      (each.repeatable ? each.send() : once(each.sendId, each.send)).catch((error: unknown) => {
        failed.add(each);
        log.warn('send-failed', { messageId: each.sendId }, error);
      }),
    ),
  );
  await recordDeliveries(deps, event, deliveriesOf(sends, failed, stored(clock.now())), remaining);
  if (failed.size > 0) throw new NotAllSent();
}

/**
 * Keeps one promise: a timer is set with the Scheduler, an event goes to its destinations. Trigger: the outbox stream. A repeat
 * sends only what did not go out before.
 * @returns how many messages or timers it stood for.
 * @throws NotAllSent, or what reading, setting or writing down threw: it then keeps its pending mark.
 */
export async function relayPromise(deps: RelayDeps, promised: PromisedEvent | PromisedTimer): Promise<number> {
  if ('timer' in promised) {
    await deps.timers.set(promised.timer);
    await deps.outbox.markSet(promised.promiseId);
    return 1;
  }
  const { event } = promised;
  const sends = await sendsOf(deps, event);
  await sendAll(deps, event, sends);
  await deps.outbox.markDone(event.eventId, deps.clock.now());
  return sends.filter(({ repeatable }) => !repeatable).length;
}
