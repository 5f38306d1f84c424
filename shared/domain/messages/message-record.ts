import * as z from 'zod/mini';
import { MessageKind } from './message.ts';

/** What became of a message (product.md, Shapes C). `ambiguous`: it may have gone out never, once or twice. */
export const messageResults = ['sent', 'delivered', 'refused', 'failed', 'superseded', 'ambiguous'] as const;
export const MessageResult = z.enum(messageResults);
export type MessageResult = z.infer<typeof MessageResult>;

/** What a receipt, which can come days later, says of a message. */
export type ReceiptResult = Extract<MessageResult, 'delivered' | 'refused' | 'failed'>;

/**
 * What never changes of a message in the ledger: ids and codes only, neither its words nor an address. A later release may know
 * other kinds and channels, and staff must see its messages all the same, so they are any string here.
 */
export const MessageRecord = z.strictObject({
  /** Same id, same message: it goes out once, unless nobody can know whether it did. */
  messageId: z.string(),
  /** The event that it comes from. */
  eventId: z.string(),
  /** A `MessageKind`, or `confirmation` of a patient's visit. */
  kind: z.string(),
  /** A `Channel`. */
  channel: z.string(),
  /** A recipient id of the staff, `patient` or `referrer`. */
  to: z.string(),
  caseId: z.optional(z.string()),
  /** Of a page. */
  round: z.optional(z.int()),
  step: z.optional(z.int()),
});
export type MessageRecord = z.infer<typeof MessageRecord>;

/** A case that a message of several tells of; of a page, which one of the case it was. */
export const ToldCase = z.strictObject({
  caseId: z.string(),
  round: z.optional(z.int()),
  step: z.optional(z.int()),
  /** What is told of this case; the message as a whole may be called otherwise. */
  kind: z.optional(MessageKind),
});
export type ToldCase = z.infer<typeof ToldCase>;

/** A message with what became of it so far. */
export interface KnownMessage extends MessageRecord {
  /** When it was first promised or tried, RFC 3339 UTC. */
  at: string;
  /** How often it was handed to its service, or was about to be. */
  attempts: number;
  /** What its last attempt came to; absent while one is under way, or where whoever made it died. */
  result?: string;
  /** What its service said later. */
  receipt?: string;
}

const resultNamed = (name: string | undefined): MessageResult | undefined =>
  messageResults.find((known) => known === name);

/** What staff see: a receipt knows more than whoever sent; of what nobody recorded, nobody knows. */
export const resultOf = ({ receipt, result }: Pick<KnownMessage, 'receipt' | 'result'>): MessageResult =>
  resultNamed(receipt) ?? resultNamed(result) ?? 'ambiguous';
