import type { OutboxEvent } from '../../domain/messages/events.ts';
import type { MessageLedger } from '../messages/ledger-ports.ts';
import { type DeliverDeps, type Delivery, deliver, enough } from './deliver.ts';
import type { MessageSend } from './destinations.ts';
import { type ListAllDeps, listWithCases } from './list-with-cases.ts';

export interface SendDeps extends DeliverDeps, ListAllDeps {
  messages: Pick<MessageLedger, 'claim' | 'settle' | 'list'>;
}

/** Whether a message came to nothing by its way so far: refused for good, given up, or tried often enough. */
export const isLost = ({ result, attempts, again }: Delivery): boolean =>
  again ? attempts >= enough : result === 'refused' || result === 'failed';

/**
 * Sends one message of an event; where that comes to nothing and there is another way to the same person, by that. What a refusal
 * sets going is promised each time that the message is found refused, so that a crash between the two loses nothing.
 * The lists of the cases that it tells of come after it: no page waits for them, and a repeat finds the message settled.
 * @returns what the message came to by the last way that was tried
 * @throws SendUnderWay, and what promising or writing down threw
 */
export async function sendMessage(
  deps: SendDeps,
  event: OutboxEvent,
  { sendId, entry: { cases, ...entry }, send, ifRefused, instead }: MessageSend,
): Promise<Delivery> {
  const message = { messageId: sendId, eventId: event.eventId, ...entry };
  const delivery = await deliver(deps, message, send, instead !== undefined);
  if (cases) await listWithCases(deps, { ...message, at: event.at }, cases);
  if (delivery.result === 'refused') await ifRefused?.();
  return instead && isLost(delivery) ? sendMessage(deps, event, instead) : delivery;
}
