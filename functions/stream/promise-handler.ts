import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Lane } from '../../shared/domain/messages/events.ts';
import { log, logInvocation } from '../../shared/observability/log.ts';
import type { LogFields } from '../../shared/observability/log-fields.ts';
import { count, type MetricName, publishMetrics } from '../../shared/observability/metrics.ts';
import type { Clock } from '../../shared/workflows/core/ports.ts';
import type { OutboxStore, Promised } from '../../shared/workflows/relay/ports.ts';
import { nextTurn } from '../../shared/workflows/relay/turns.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** What a handler of promises does with one, and whom it works with. */
export interface PromiseSetup {
  outbox: Pick<OutboxStore, 'postpone'>;
  clock: Clock;
  /** @throws where the image promises nothing that this release knows. */
  readPromise: (image: Image) => Promised;
  /** Keeps one promise. @throws where it could not be kept: it comes again then */
  keep: (promised: Promised) => Promise<void>;
  /** What is counted where that failed. */
  failures: MetricName;
}

/** An image that no schema reads would block its shard for nothing: it stays pending, and the sweeper keeps counting it. */
function promisedBy({ readPromise }: PromiseSetup, image: Image): Promised | undefined {
  try {
    return readPromise(image);
  } catch (error) {
    log.error('event-unreadable', { eventId: image.pk?.S ?? '-' }, error);
    count('EventsUnreadable');
    return undefined;
  }
}

function fieldsOf(promised: Promised, lane: Lane): LogFields {
  if ('timer' in promised) return { timerId: promised.promiseId, kind: promised.timer.purpose, lane };
  const kind = 'event' in promised ? promised.event.kind : promised.reaction.purpose;
  return { eventId: promised.promiseId, kind, lane };
}

/**
 * A page comes again on the stream, where few others wait behind it. What else cannot be done now is left to the sweeper, so that
 * it delays nothing.
 */
async function failed(setup: PromiseSetup, promised: Promised, lane: Lane, error: unknown): Promise<void> {
  log.error('event-failed', fieldsOf(promised, lane), error);
  count(setup.failures);
  if (lane === 'page') throw error;
  await setup.outbox.postpone(promised.promiseId, nextTurn(setup.clock.now(), promised.attempts, lane));
}

async function keepRecord(setup: PromiseSetup, record: DynamoDBRecord): Promise<void> {
  const image = record.dynamodb?.NewImage;
  const promised = image && promisedBy(setup, image);
  if (!promised || promised.postponed) return;
  try {
    await setup.keep(promised);
  } catch (error) {
    await failed(setup, promised, promised.lane, error);
  }
}

/**
 * Keeps a batch of pending promises. Trigger: the outbox stream, one mapping a lane. What fails is reported record by record and
 * comes again.
 * @param setupIn what works in one invocation
 */
export const promiseHandler =
  (setupIn: (context: Context) => PromiseSetup) =>
  async (event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> => {
    logInvocation(context);
    const setup = setupIn(context);
    const processor = new BatchProcessor(EventType.DynamoDBStreams);
    const keep = (record: DynamoDBRecord) => keepRecord(setup, record);
    try {
      return await processPartialResponse(event, keep, processor, { throwOnFullBatchFailure: false });
    } finally {
      publishMetrics();
    }
  };
