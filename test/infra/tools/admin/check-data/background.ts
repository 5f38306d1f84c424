import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBRecord } from 'aws-lambda';
import { fromItem, type Item } from '../../../../../shared/store/dynamo/item.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { lambdaContext } from '../../../../support/gateway-event.ts';

/** What runs behind the requests, as Lambda would run it. */
export interface Background {
  /** Everything promised is told, and what that promises. */
  tell(): Promise<void>;
  /** Every timer that is due by now rings, soonest first. */
  ring(): Promise<void>;
  /** The sweeper comes. */
  sweep(): Promise<void>;
}

/** More than anything here needs. */
const mostRounds = 20;

const sweeperMilliseconds = 60_000;

const recordOf = (item: Item, at: number): DynamoDBRecord => ({
  eventName: 'MODIFY',
  dynamodb: {
    SequenceNumber: String(at),
    NewImage: item as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object,
  },
});

/** Every service takes what it is given. */
function takeEverything(): void {
  const send = async () => ({ MessageId: 'taken', $metadata: { attempts: 1 } });
  for (const service of [SNSClient, SESv2Client, PinpointSMSVoiceV2Client, SchedulerClient])
    service.prototype.send = send as never;
}

/** @param store the store that is written at present; to be called when the environment of functions is set */
export async function openBackground(store: () => MemoryStore): Promise<Background> {
  takeEverything();
  const { handler: relay } = await import('../../../../../functions/stream/relay.ts');
  const { handler: timers } = await import('../../../../../functions/schedule/timers.ts');
  const { handler: sweeper } = await import('../../../../../functions/schedule/sweeper.ts');
  const tell = async () => {
    for (let n = 0; n < mostRounds; n++) {
      const pending = store()
        .items('Outbox')
        .filter((item) => item.pending);
      if (pending.length === 0) return;
      await relay({ Records: pending.map(recordOf) }, lambdaContext);
    }
    throw new Error('What was promised is still not told.');
  };
  return {
    tell,
    async sweep() {
      await sweeper({}, { ...lambdaContext, getRemainingTimeInMillis: () => sweeperMilliseconds });
    },
    async ring() {
      const now = new Date().toISOString();
      const due = store()
        .items('Outbox')
        .filter(({ due: lane, dueAt }) => lane && (dueAt?.S ?? '') <= now);
      for (const { timer } of due.map(fromItem).toSorted((a, b) => (String(a.dueAt) < String(b.dueAt) ? -1 : 1)))
        await timers(timer, lambdaContext);
    },
  };
}
