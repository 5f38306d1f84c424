import { withOffset } from '../../domain/core/instants.ts';
import { type KnownMessage, resultOf } from '../../domain/messages/message-record.ts';
import type { MessageAnswer } from '../message-answers.ts';

/** A message of the ledger as staff see it. @param zone IANA zone of the practice */
export function messageView(message: KnownMessage, { zone }: { zone: string }): MessageAnswer {
  const { messageId, at, kind, channel, to, round, step, attempts } = message;
  return {
    messageId,
    at: withOffset(at, zone),
    kind,
    channel,
    to,
    ...(round !== undefined && { round }),
    ...(step !== undefined && { step }),
    ...(attempts > 0 && { result: resultOf(message) }),
    attempts,
  };
}
