import * as z from 'zod/mini';
import { messageOfTag } from '../../shared/domain/messages/message-id.ts';
import type { ReceiptResult } from '../../shared/domain/messages/message-record.ts';
import { type ReceiptDeps, recordReceipt } from '../../shared/workflows/messages/record-receipt.ts';
import { inboundKind } from './inbound-kind.ts';

/** What AWS End User Messaging publishes of a text message ("Event types for SMS, MMS, and voice"); the rest is not read. */
const SmsEvent = z.object({
  eventType: z.string().check(z.regex(/^TEXT_/)),
  messageId: z.string(),
  context: z.optional(z.record(z.string(), z.string())),
});

/** The number, the carrier or its owner takes no messages of ours. */
const refused = ['TEXT_BLOCKED', 'TEXT_CARRIER_BLOCKED', 'TEXT_INVALID', 'TEXT_PROTECT_BLOCKED', 'TEXT_SPAM'];
/** It did not get through this time. */
const failed = ['TEXT_CARRIER_UNREACHABLE', 'TEXT_INVALID_MESSAGE', 'TEXT_TTL_EXPIRED', 'TEXT_UNREACHABLE'];

/** Undefined for what is no news: on its way, taken by a carrier, or unknown after three days. */
function resultOf(eventType: string): ReceiptResult | undefined {
  if (eventType === 'TEXT_DELIVERED') return 'delivered';
  if (refused.includes(eventType)) return 'refused';
  return failed.includes(eventType) ? 'failed' : undefined;
}

/** What comes later of a text message: delivered, blocked, unreachable. Our own id is in its context, or stands by the service's. */
export const smsReceipt = (deps: Omit<ReceiptDeps, 'remaining'>) =>
  inboundKind({
    name: 'sms-receipt',
    schema: SmsEvent,
    handle: async ({ eventType, messageId: providerId, context }, { remaining }) => {
      const result = resultOf(eventType);
      if (!result) return true;
      const tag = context?.messageId;
      return recordReceipt({ ...deps, remaining }, { messageId: tag && messageOfTag(tag), providerId, result });
    },
  });
