import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { laneOfPurpose } from '../../shared/domain/messages/timer.ts';
import { log, logInvocation } from '../../shared/observability/log.ts';
import { count, publishMetrics } from '../../shared/observability/metrics.ts';
import type { OutboxStore, Promised } from '../../shared/workflows/relay/ports.ts';
import { type Once, type RelayDeps, relayPromise } from '../../shared/workflows/relay/relay-promise.ts';
import { nextTurn } from '../../shared/workflows/relay/turns.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

export interface RelaySetup {
  deps: Omit<RelayDeps, 'once' | 'remaining' | 'outbox'> & { outbox: Omit<OutboxStore, 'pendingBefore' | 'nudge'> };
  /** What was sent before, under the lock of this invocation. */
  onceIn: (context: Context) => Once;
  /** @throws where the image promises nothing that this release knows. */
  readPromise: (image: Image) => Promised;
}

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

const fieldsOf = (promised: Promised) =>
  'timer' in promised
    ? { timerId: promised.promiseId, kind: promised.timer.purpose, lane: laneOfPurpose[promised.timer.purpose] }
    : { eventId: promised.promiseId, kind: promised.event.kind, lane: promised.event.lane };

/**
 * A page comes again on the stream, where few others wait behind it. A notice that cannot be sent now is left to the sweeper, so
 * that it delays no other.
 */
async function failed({ deps }: RelaySetup, promised: Promised, error: unknown): Promise<void> {
  const fields = fieldsOf(promised);
  log.error('event-failed', fields, error);
  count('SendsFailed');
  if (fields.lane === 'page') throw error;
  await deps.outbox.postpone(promised.promiseId, nextTurn(deps.clock.now(), promised.attempts, fields.lane));
}

async function relayRecord(
  setup: RelaySetup,
  invocation: Pick<RelayDeps, 'once' | 'remaining'>,
  record: DynamoDBRecord,
): Promise<void> {
  const image = record.dynamodb?.NewImage;
  const promised = image && promisedBy(setup, image);
  if (!promised || promised.postponed) return;
  try {
    count('MessagesSent', await relayPromise({ ...setup.deps, ...invocation }, promised));
  } catch (error) {
    await failed(setup, promised, error);
  }
}

/**
 * Relays a batch of pending promises. Trigger: the outbox stream, one mapping a lane. What fails is reported record by record
 * and comes again; a repeat sends only what did not go out before.
 */
export const relayHandler =
  (setup: () => RelaySetup) =>
  async (event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> => {
    logInvocation(context);
    const invocation = { once: setup().onceIn(context), remaining: () => context.getRemainingTimeInMillis() };
    const processor = new BatchProcessor(EventType.DynamoDBStreams);
    const relay = (record: DynamoDBRecord) => relayRecord(setup(), invocation, record);
    try {
      return await processPartialResponse(event, relay, processor, { throwOnFullBatchFailure: false });
    } finally {
      publishMetrics();
    }
  };
