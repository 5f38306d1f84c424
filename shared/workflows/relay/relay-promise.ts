import { stored } from '../../domain/core/instants.ts';
import type { OutboxEvent } from '../../domain/messages/outbox-event.ts';
import type { Told } from '../../domain/paging/paging-round.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import { type MessageDeps, type Send, sendsOf } from './messages-of.ts';
import type { OutboxStore, Promised, TimerSetter } from './ports.ts';
import { type RecordToldDeps, recordTold } from './record-told.ts';

/** Runs the send unless one of this message id succeeded before. @throws what the send threw; it may run again then. */
export type Once = (messageId: string, send: () => Promise<void>) => Promise<void>;

export interface RelayDeps extends MessageDeps, RecordToldDeps {
  outbox: Pick<OutboxStore, 'markDone' | 'markSet'>;
  timers: TimerSetter;
  once: Once;
  clock: Clock;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
  log: Log;
}

/** Some of an event's messages did not go out: it stays pending and comes again. */
export class NotAllSent extends Error {
  constructor() {
    super('Not every message of the event went out; those that did are not sent again.');
    this.name = 'NotAllSent';
  }
}

/** What became of each message that went to somebody on the staff. */
const toldOf = (sends: readonly Send[], failed: ReadonlySet<Send>, at: string): Told[] =>
  sends.flatMap((send) =>
    send.to ? [{ ...send.to, at, result: failed.has(send) ? ('failed' as const) : ('sent' as const) }] : [],
  );

async function sendAll(deps: RelayDeps, event: OutboxEvent, sends: readonly Send[]): Promise<void> {
  const { once, log, clock, remaining } = deps;
  const failed = new Set<Send>();
  await Promise.all(
    sends.map((send) =>
      once(send.messageId, send.send).catch((error: unknown) => {
        failed.add(send);
        log.warn('send-failed', { messageId: send.messageId }, error);
      }),
    ),
  );
  await recordTold(deps, event, toldOf(sends, failed, stored(clock.now())), remaining);
  if (failed.size > 0) throw new NotAllSent();
}

/**
 * Keeps one promise: a timer is set with the Scheduler, an event is told to staff and, where it is about a visit, to its
 * patient. Trigger: the outbox stream. A repeat sends only what did not go out before.
 * @returns how many messages or timers it stood for.
 * @throws NotAllSent, or what reading, setting or writing down threw: it then keeps its pending mark.
 */
export async function relayPromise(deps: RelayDeps, promised: Promised): Promise<number> {
  if ('timer' in promised) {
    await deps.timers.set(promised.timer);
    await deps.outbox.markSet(promised.promiseId);
    return 1;
  }
  const { event } = promised;
  const sends = await sendsOf(deps, event);
  await sendAll(deps, event, sends);
  await deps.outbox.markDone(event.eventId, deps.clock.now());
  return sends.length;
}
