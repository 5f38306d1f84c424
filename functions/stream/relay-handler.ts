import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { OutboxEvent } from '../../shared/domain/messages/outbox-event.ts';
import { log, logInvocation } from '../../shared/observability/log.ts';
import { count, publishMetrics } from '../../shared/observability/metrics.ts';
import { type Once, type RelayDeps, relayEvent } from '../../shared/workflows/relay-event.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

export interface RelaySetup {
  deps: Omit<RelayDeps, 'once'>;
  /** What was sent before, under the lock of this invocation. */
  onceIn: (context: Context) => Once;
  /** @throws where the image is no outbox event. */
  readEvent: (image: Image) => OutboxEvent;
}

/** An image that no schema reads would block its shard for nothing: it stays pending, and the sweeper keeps counting it. */
function eventOf({ readEvent }: RelaySetup, image: Image): OutboxEvent | undefined {
  try {
    return readEvent(image);
  } catch (error) {
    log.error('event-unreadable', { eventId: image.pk?.S ?? '-' }, error);
    count('EventsUnreadable');
    return undefined;
  }
}

async function relayRecord(setup: RelaySetup, once: Once, record: DynamoDBRecord): Promise<void> {
  const image = record.dynamodb?.NewImage;
  const event = image && eventOf(setup, image);
  if (!event) return;
  const { eventId, kind, lane } = event;
  try {
    count('MessagesSent', await relayEvent({ ...setup.deps, once }, event));
  } catch (error) {
    log.error('event-failed', { eventId, kind, lane }, error);
    count('SendsFailed');
    throw error;
  }
}

/**
 * Relays a batch of pending outbox events. Trigger: the outbox stream, one mapping a lane. What fails is reported record by
 * record and comes again; a repeat sends only what did not go out before.
 */
export const relayHandler =
  (setup: () => RelaySetup) =>
  async (event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> => {
    logInvocation(context);
    const once = setup().onceIn(context);
    const processor = new BatchProcessor(EventType.DynamoDBStreams);
    const relay = (record: DynamoDBRecord) => relayRecord(setup(), once, record);
    try {
      return await processPartialResponse(event, relay, processor, { throwOnFullBatchFailure: false });
    } finally {
      publishMetrics();
    }
  };
