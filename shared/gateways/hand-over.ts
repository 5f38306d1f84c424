import type { Log } from '../observability/log.ts';
import { SendFailed, type Sent } from '../workflows/relay/ports.ts';

interface Answer {
  MessageId?: string | undefined;
  $metadata: { attempts?: number };
}

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

function failureOf(error: unknown, isFinal: (error: Error) => boolean): SendFailed {
  const name = error instanceof Error ? error.name : 'Error';
  const status = statusOf(error);
  if (error instanceof Error && isFinal(error)) return new SendFailed(name, 'refused');
  return new SendFailed(name, status !== undefined && status >= 400 && status < 500 ? 'failed' : 'unknown');
}

/**
 * Hands one message over. Where more than one attempt was made, an earlier one may have gone out too: that is logged under
 * the message id, so that a message that came twice is explained.
 * @param isFinal whether an error says that this address will never be written to
 * @returns with the id by which the service knows the message
 * @throws SendFailed
 */
export async function handOver(
  log: Log,
  messageId: string,
  call: () => Promise<Answer>,
  isFinal: (error: Error) => boolean = () => false,
): Promise<Sent> {
  const { $metadata, MessageId } = await call().catch((error: unknown) => {
    throw failureOf(error, isFinal);
  });
  const { attempts = 1 } = $metadata;
  const isRepeated = attempts > 1;
  if (isRepeated) log.warn('send-repeated', { messageId, attempt: attempts });
  return { ...(MessageId !== undefined && { providerId: MessageId }), ...(isRepeated && { repeated: true }) };
}
