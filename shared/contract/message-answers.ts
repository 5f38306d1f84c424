import * as z from 'zod/mini';
import { MessageResult } from '../domain/messages/message-record.ts';
import { Instant } from './visit-answers.ts';

/** What became of a message; neither its words nor an address. */
export const MessageAnswer = z.strictObject({
  messageId: z.string(),
  /** When it was first promised or tried. */
  at: Instant,
  kind: z.string(),
  channel: z.string(),
  /** A recipient id of the staff, `patient` or `referrer`. */
  to: z.string(),
  round: z.optional(z.int()),
  step: z.optional(z.int()),
  /** Absent while it is promised and nobody has tried yet. `ambiguous`: it may have gone out never, once or twice; also while it is being sent. */
  result: z.optional(MessageResult),
  attempts: z.int(),
});
export type MessageAnswer = z.infer<typeof MessageAnswer>;

export const MessagesAnswer = z.strictObject({ messages: z.array(MessageAnswer), cursor: z.optional(z.string()) });
