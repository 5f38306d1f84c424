import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { PageDelivery } from '../../domain/paging/paging-round.ts';
import type { EscalateDeps } from '../paging/escalate-case.ts';
import type { Delivery } from './deliver.ts';
import { type DestinationDeps, type MessageSend, type Send, sendsOf } from './destinations.ts';
import { passOn } from './pass-on.ts';
import type { OutboxStore, PromisedEvent, PromisedTimer, TimerSetter } from './ports.ts';
import { type RecordDeliveriesDeps, recordDeliveries } from './record-deliveries.ts';
import { onlyOf } from './replayed.ts';
import { type SendDeps, sendMessage } from './send-message.ts';

export interface RelayDeps extends DestinationDeps, RecordDeliveriesDeps, SendDeps, EscalateDeps {
  ids: IdSource;
  outbox: Pick<OutboxStore, 'markDone' | 'markSet'>;
  timers: TimerSetter;
}

/** Some of what an event stands for did not go out: it stays pending and comes again. */
export class NotAllSent extends Error {
  /** How often the message was tried that was tried most. */
  readonly attempts: number;

  constructor(attempts: number) {
    super('Not everything that the event stands for went out; what did is not sent again.');
    this.name = 'NotAllSent';
    this.attempts = attempts;
  }
}

/** One send and what it came to; undefined where it threw, or was no message. */
interface Kept {
  send: Send;
  delivery?: Delivery;
  isOpen: boolean;
}

const isMessage = (send: Send): send is MessageSend => send.entry !== undefined;

async function keepSend(deps: RelayDeps, event: OutboxEvent, send: Send): Promise<Kept> {
  try {
    if (!isMessage(send)) {
      await send.send();
      return { send, isOpen: false };
    }
    const delivery = await sendMessage(deps, event, send);
    return { send, delivery, isOpen: delivery.again };
  } catch (error) {
    deps.log.warn('send-open', { messageId: send.sendId }, error);
    return { send, isOpen: true };
  }
}

/** What became of each message that went to somebody on the staff. */
const deliveriesOf = (kept: readonly Kept[], at: string): PageDelivery[] =>
  kept.flatMap(({ send: { to }, delivery }) => (to && delivery ? [{ ...to, at, result: delivery.result }] : []));

async function sendAll(deps: RelayDeps, event: OutboxEvent, sends: readonly Send[]): Promise<void> {
  const kept = await Promise.all(sends.map((send) => keepSend(deps, event, send)));
  await recordDeliveries(deps, event, deliveriesOf(kept, stored(deps.clock.now())), deps.remaining);
  const messages = kept.filter(({ send }) => isMessage(send)).map(({ delivery }) => delivery);
  if (await passOn(deps, event, messages)) return;
  const attempts = Math.max(0, ...messages.map((each) => each?.attempts ?? 0));
  if (kept.some(({ isOpen }) => isOpen)) throw new NotAllSent(attempts);
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
  const { event, only } = promised;
  const all = await sendsOf({ ...deps, ...(only && { only }) }, event);
  const sends = only ? onlyOf(all, event, only) : all;
  await sendAll(deps, event, sends);
  await deps.outbox.markDone(event.eventId, deps.clock.now());
  return sends.filter(isMessage).length;
}
