import type { OutboxEvent } from '../../domain/messages/events.ts';
import { messageKindOf } from '../../domain/messages/message.ts';
import type { MessageTarget } from '../../domain/messages/message-id.ts';
import type { MessageEntry } from './destinations.ts';

/** What the ledger says of a message to one of the staff; what tells of several cases names none. */
export function staffEntry(event: OutboxEvent, { to, channel }: MessageTarget): MessageEntry {
  const entry = { kind: messageKindOf(event), channel, to };
  if (!('caseId' in event) || event.kind === 'flood-page') return entry;
  const { round, step } = { round: undefined, step: undefined, ...event };
  return {
    ...entry,
    caseId: event.caseId,
    ...(round !== undefined && { round }),
    ...(step !== undefined && { step }),
  };
}
