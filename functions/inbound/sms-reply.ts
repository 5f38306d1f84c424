import * as z from 'zod/mini';
import { type AnswerBySmsDeps, answerBySms } from '../../shared/workflows/paging/answer-by-sms.ts';
import { inboundKind } from './inbound-kind.ts';

/** What AWS End User Messaging tells of a message that somebody sent to our number (two-way SMS); the rest of it is not read. */
const TwoWaySms = z.object({
  originationNumber: z.string(),
  destinationNumber: z.string(),
  messageBody: z.string(),
  inboundMessageId: z.string(),
});

/** An SMS that came in: whoever was paged answers with the digits of the page. */
export const smsReply = (deps: AnswerBySmsDeps) =>
  inboundKind({
    name: 'sms-reply',
    schema: TwoWaySms,
    handle: (
      { originationNumber: from, destinationNumber: to, messageBody: text, inboundMessageId: messageId },
      { at, remaining },
    ) => answerBySms(deps, { messageId, from, to, text, ...(at && { at }) }, remaining),
  });
