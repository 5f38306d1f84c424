import type { MessageRecord } from '../../shared/domain/messages/message-record.ts';
import { anId } from './records.ts';

/** A message of the ledger: a notice to the front desk. */
export const aMessage = (changes: Partial<MessageRecord> = {}): MessageRecord => ({
  messageId: `${anId('evt')}.front-desk-1.email`,
  eventId: anId('evt'),
  kind: 'new-case',
  channel: 'email',
  to: 'front-desk-1',
  caseId: anId('int'),
  ...changes,
});
