import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Lane } from '../../shared/domain/messages/events.ts';
import { log, logInvocation } from '../../shared/observability/log.ts';
import type { LogFields } from '../../shared/observability/log-fields.ts';
import { count, publishMetrics } from '../../shared/observability/metrics.ts';
import { type ReactionDeps, runReaction } from '../../shared/workflows/reactions/run-reaction.ts';
import type { OutboxStore, Promised } from '../../shared/workflows/relay/ports.ts';
import { NotAllSent, type RelayDeps, relayPromise } from '../../shared/workflows/relay/relay-promise.ts';
import { nextTurn } from '../../shared/workflows/relay/turns.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

export interface RelaySetup {
  deps: Omit<RelayDeps & ReactionDeps, 'remaining' | 'outbox'> & {
    outbox: Omit<OutboxStore, 'pendingBefore' | 'nudge'>;
  };
  /** @throws where the image promises nothing that this release knows. */
  readPromise: (image: Image) => Promised;
}

type Invocation = Pick<RelayDeps, 'remaining'>;

/** An image that no schema reads would block its shard for nothing: it stays pending, and the sweeper keeps counting it. */
function promisedBy({ readPromise }: RelaySetup, image: Image): Promised | undefined {
  try {
    return readPromise(image);
  } catch (error) {
    log.error('event-unreadable', { eventId: image.pk?.S ?? '-' }, error);
    count('EventsUnreadable');
    return undefined;
  }
}

function fieldsOf(promised: Promised): LogFields {
  const { lane, promiseId } = promised;
  if ('timer' in promised) return { timerId: promiseId, kind: promised.timer.purpose, lane };
  const kind = 'event' in promised ? promised.event.kind : promised.reaction.purpose;
  return { eventId: promiseId, kind, lane };
}

/** A page that failed so often on the stream takes its turns like all else: what is wrong then does not pass in a second. */
const atOnce = 2;
const comesAtOnce = (lane: Lane, error: unknown): boolean =>
  lane === 'page' && !(error instanceof NotAllSent && error.attempts >= atOnce);

/**
 * A page comes again on the stream, where few others wait behind it. What else cannot be done now is left to the sweeper, so that
 * it delays nothing.
 */
async function failed({ deps }: RelaySetup, promised: Promised, error: unknown): Promise<void> {
  const { lane, promiseId, attempts } = promised;
  log.error('event-failed', fieldsOf(promised), error);
  count('reaction' in promised ? 'ReactionsFailed' : 'SendsFailed');
  if (comesAtOnce(lane, error)) throw error;
  await deps.outbox.postpone(promiseId, nextTurn(deps.clock.now(), attempts, lane));
}

async function keep({ deps }: RelaySetup, invocation: Invocation, promised: Promised): Promise<void> {
  if (!('reaction' in promised)) {
    count('MessagesSent', await relayPromise({ ...deps, ...invocation }, promised));
    return;
  }
  const acted = await runReaction(deps, promised, invocation.remaining);
  log.info(acted ? 'reaction-acted' : 'reaction-settled', fieldsOf(promised));
}

async function keepRecord(setup: RelaySetup, invocation: Invocation, record: DynamoDBRecord): Promise<void> {
  const image = record.dynamodb?.NewImage;
  const promised = image && promisedBy(setup, image);
  if (!promised || promised.postponed) return;
  try {
    await keep(setup, invocation, promised);
  } catch (error) {
    await failed(setup, promised, error);
  }
}

/**
 * Keeps a batch of pending promises. Trigger: the outbox stream, one mapping a lane. What fails is reported record by record and
 * comes again; a repeat sends only what did not go out before.
 */
export const relayHandler =
  (setup: () => RelaySetup) =>
  async (event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> => {
    logInvocation(context);
    const invocation = { remaining: () => context.getRemainingTimeInMillis() };
    const ready = setup();
    const processor = new BatchProcessor(EventType.DynamoDBStreams);
    const relay = (record: DynamoDBRecord) => keepRecord(ready, invocation, record);
    try {
      return await processPartialResponse(event, relay, processor, { throwOnFullBatchFailure: false });
    } finally {
      publishMetrics();
    }
  };
