import type { Log } from '../observability/log.ts';

/** `refused`: the service said no, nothing went out. `unknown`: no answer came, so it may have gone out. */
export type SendOutcome = 'refused' | 'unknown';

/** A send that did not succeed. It keeps the name of what went wrong and drops its text: SES quotes addresses in it. */
export class SendFailed extends Error {
  readonly outcome: SendOutcome;

  constructor(reason: string, outcome: SendOutcome) {
    super('A message could not be handed over; its event stays pending and comes again.');
    this.name = reason;
    this.outcome = outcome;
  }
}

interface Answer {
  $metadata: { attempts?: number };
}

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

const failureOf = (error: unknown): SendFailed => {
  const status = statusOf(error);
  const refused = status !== undefined && status >= 400 && status < 500;
  return new SendFailed(error instanceof Error ? error.name : 'Error', refused ? 'refused' : 'unknown');
};

/**
 * Hands one message over. Where more than one attempt was made, an earlier one may have gone out too: that is logged under
 * the message id, so that a message that came twice is explained.
 * @throws SendFailed
 */
export async function handOver(log: Log, messageId: string, call: () => Promise<Answer>): Promise<void> {
  const { $metadata } = await call().catch((error: unknown) => {
    throw failureOf(error);
  });
  const { attempts = 1 } = $metadata;
  if (attempts > 1) log.warn('send-repeated', { messageId, attempt: attempts });
}
