import type { OutboxEvent } from '../../domain/messages/events.ts';
import { type DeliverDeps, type Delivery, deliver, enough } from './deliver.ts';
import type { MessageSend } from './destinations.ts';

/** Whether a message came to nothing by its way so far: refused for good, given up, or tried often enough. */
export const isLost = ({ result, attempts, again }: Delivery): boolean =>
  again ? attempts >= enough : result === 'refused' || result === 'failed';

/**
 * Sends one message of an event; where that comes to nothing and there is another way to the same person, by that. What a refusal
 * sets going is promised each time that the message is found refused, so that a crash between the two loses nothing.
 * @returns what the message came to by the last way that was tried
 * @throws SendUnderWay, and what promising or writing down threw
 */
export async function sendMessage(
  deps: DeliverDeps,
  event: OutboxEvent,
  { sendId, entry, send, ifRefused, instead }: MessageSend,
): Promise<Delivery> {
  const message = { messageId: sendId, eventId: event.eventId, ...entry };
  const delivery = await deliver(deps, message, send, instead !== undefined);
  if (delivery.result === 'refused') await ifRefused?.();
  return instead && isLost(delivery) ? sendMessage(deps, event, instead) : delivery;
}
