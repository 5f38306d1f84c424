import type { Context } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { log, logInvocation } from '../../shared/observability/log.ts';
import { count, publishMetrics } from '../../shared/observability/metrics.ts';
import type { Arrival, InboundKind } from './inbound-kind.ts';

/** What SNS hands to a function. */
const SnsEvent = z.object({
  Records: z.array(
    z.object({ Sns: z.object({ MessageId: z.string(), Message: z.string(), Timestamp: z.optional(z.string()) }) }),
  ),
});
type SnsMessage = z.infer<typeof SnsEvent>['Records'][number]['Sns'];

function payloadOf({ Message }: SnsMessage): unknown {
  try {
    return JSON.parse(Message);
  } catch {
    return undefined;
  }
}

function instantOf({ Timestamp }: SnsMessage): Temporal.Instant | undefined {
  try {
    return Timestamp === undefined ? undefined : Temporal.Instant.from(Timestamp);
  } catch {
    return undefined;
  }
}

/** Whether a message had its effect, now or before. One of no kind that this release knows has none: a repeat would not help. */
async function handled(kinds: readonly InboundKind[], message: SnsMessage, arrival: Arrival): Promise<boolean> {
  const messageId = message.MessageId;
  const payload = payloadOf(message);
  for (const { name, read } of kinds) {
    const act = read(payload);
    if (!act) continue;
    const done = await act(arrival);
    log.info('inbound-read', { messageId, kind: name, outcome: done ? 'handled' : 'refused' });
    return done;
  }
  log.warn('inbound-unknown', { messageId });
  return false;
}

/**
 * Acts on what comes in by SNS. Trigger: a subscription of the function, at least once, in no order.
 * @param kinds what it knows, the first that reads a message acts on it
 * @returns what the local stack asks for; SNS does not look at it
 * @throws what a kind threw, so that the invocation is tried again and then kept in the dead-letter queue
 */
export const inboundHandler =
  (kinds: () => readonly InboundKind[]) =>
  async (input: unknown, context: Context): Promise<{ handled: boolean }> => {
    logInvocation(context);
    const { Records } = SnsEvent.parse(input);
    let all = Records.length > 0;
    try {
      for (const { Sns } of Records) {
        const done = await handled(kinds(), Sns, {
          at: instantOf(Sns),
          remaining: () => context.getRemainingTimeInMillis(),
        });
        count(done ? 'InboundHandled' : 'InboundRefused');
        all &&= done;
      }
      return { handled: all };
    } finally {
      publishMetrics();
    }
  };
