import type { OutboxEvent } from '../domain/messages/outbox-event.ts';
import type { Log } from '../observability/log.ts';
import type { OutboxStore, TimerSetter } from './ports.ts';
import { type MessageDeps, type Send, sendsOf } from './relay-messages.ts';

/** Runs the send unless one of this message id succeeded before. @throws what the send threw; it may run again then. */
export type Once = (messageId: string, send: () => Promise<void>) => Promise<void>;

export interface RelayDeps extends MessageDeps {
  outbox: Pick<OutboxStore, 'markDone'>;
  timers: TimerSetter;
  once: Once;
  log: Log;
}

/** Some of an event's messages did not go out: it stays pending and comes again. */
export class NotAllSent extends Error {
  constructor() {
    super('Not every message of the event went out; those that did are not sent again.');
    this.name = 'NotAllSent';
  }
}

async function sendAll({ once, log }: RelayDeps, sends: readonly Send[]): Promise<void> {
  const results = await Promise.allSettled(sends.map(({ messageId, send }) => once(messageId, send)));
  const failed = results.flatMap((result, at) => (result.status === 'rejected' ? [{ at, error: result.reason }] : []));
  for (const { at, error } of failed) log.warn('send-failed', { messageId: sends[at]?.messageId ?? '' }, error);
  if (failed.length > 0) throw new NotAllSent();
}

/**
 * Tells the world one event: a timer to the Scheduler, a visit to its patient, all else to staff. Trigger: the outbox
 * stream. A repeat sends only what did not go out before.
 * @returns how many messages or timers the event stood for.
 * @throws NotAllSent, or what reading or setting threw: the event then keeps its pending mark.
 */
export async function relayEvent(deps: RelayDeps, event: OutboxEvent): Promise<number> {
  if (event.timer) {
    await deps.timers.set(event.timer);
    await deps.outbox.markDone(event.eventId);
    return 1;
  }
  const sends = await sendsOf(deps, event);
  await sendAll(deps, sends);
  await deps.outbox.markDone(event.eventId);
  return sends.length;
}
