import type { OutboxEvent } from '../../domain/messages/events.ts';
import { type MessageTarget, messageIdOf } from '../../domain/messages/message-id.ts';
import type { Send } from './destinations.ts';
import { staffEntry } from './message-entry.ts';

/**
 * The one message that is to go out again of all that an event stands for. Where the event does not concern that person any more,
 * the ledger says that the message was overtaken: it was promised under this id.
 */
export function onlyOf(sends: readonly Send[], event: OutboxEvent, only: MessageTarget): Send[] {
  const asked = sends.filter(({ entry }) => entry?.to === only.to && entry.channel === only.channel);
  if (asked.length > 0 || event.kind === 'form-link') return asked;
  const sendId = messageIdOf(event.eventId, only);
  return [{ sendId, entry: staffEntry(event, only), send: async () => ({ superseded: true }) }];
}
