import * as z from 'zod/mini';
import { messageOfTag } from '../../shared/domain/messages/message-id.ts';
import type { ReceiptResult } from '../../shared/domain/messages/message-record.ts';
import { type Receipt, type ReceiptDeps, recordReceipt } from '../../shared/workflows/messages/record-receipt.ts';
import { inboundKind } from './inbound-kind.ts';

/** What SES publishes of a mail (SES Developer Guide, "Examples of event data that Amazon SES publishes to Amazon SNS"); the rest is not read. */
const MailEvent = z.object({
  eventType: z.enum(['Delivery', 'Bounce', 'Complaint', 'Reject']),
  mail: z.object({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
});
type MailEvent = z.infer<typeof MailEvent>;

/** A bounce that SES calls transient came of a full mailbox or the like: the next mail may get through. */
function resultOf({ eventType, bounce }: MailEvent): ReceiptResult {
  if (eventType === 'Delivery') return 'delivered';
  return bounce?.bounceType === 'Transient' ? 'failed' : 'refused';
}

function receiptOf(event: MailEvent): Receipt {
  const { messageId: providerId, tags } = event.mail;
  const tag = tags?.messageId?.[0];
  return { messageId: tag && messageOfTag(tag), providerId, result: resultOf(event) };
}

/** What SES says later of a mail: delivered, bounced, complained of. */
export const mailReceipt = (deps: Omit<ReceiptDeps, 'remaining'>) =>
  inboundKind({
    name: 'mail-receipt',
    schema: MailEvent,
    handle: (event, { remaining }) => recordReceipt({ ...deps, remaining }, receiptOf(event)),
  });
