import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, onTestFinished, vi } from 'vitest';
import { type AwsEndpoints, startAwsEndpoints } from '../../infra/local/aws/endpoints.ts';
import { scheduler } from '../../infra/local/aws/scheduler.ts';
import { keptLinkKeys, secretsManager } from '../../infra/local/aws/secrets-manager.ts';
import { ses } from '../../infra/local/aws/ses.ts';
import { sns } from '../../infra/local/aws/sns.ts';
import { openSnsStore, type SnsStore } from '../../infra/local/aws/sns-store.ts';
import { type Outbox, openOutbox } from '../../infra/local/outbox.ts';
import { openTimerStore, type TimerStore } from '../../infra/local/timer-store.ts';
import { subscriptionAttributes } from '../../shared/gateways/sns-subscriptions.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const topicArn = 'arn:aws:sns:us-east-1:000000000000:staff';
export const now = Temporal.Instant.from('2026-11-23T15:00:00Z');

const place = { topicArn, deadLetterArn: 'arn:aws:sqs:us-east-1:000000000000:undelivered' };

/** Of somebody who said STOP. */
export const silentPhone = '+16315550109';

/** Who is subscribed, and confirmed. */
const subscribed = [
  ['nurse-1', 'sms', '+16315550101'],
  ['nurse-1', 'email', 'nurse@example.org'],
  ['desk-1', 'email', 'desk@example.org'],
  ['nurse-9', 'sms', silentPhone],
] as const;

function subscribe(store: SnsStore): SnsStore {
  for (const [recipientId, protocol, endpoint] of subscribed) {
    const wanted = { channel: protocol, address: endpoint, recipients: [recipientId] };
    const attributes = subscriptionAttributes(place, wanted);
    store.put({ arn: `${topicArn}:${recipientId}-${protocol}`, protocol, endpoint, attributes, authenticated: true });
  }
  return store;
}

export interface AwsServicesUnderTest {
  outbox: Outbox;
  timers: TimerStore;
  warn: (text: string) => void;
  /** Settings of a client of the service; it tries once, so that a refusal shows at once. */
  at: (service: string) => object;
}

/** Starts the local AWS services afresh for each test of the file. */
export function awsServices(): AwsServicesUnderTest {
  const warn = vi.fn<(text: string) => void>();
  const around = { warn } as unknown as AwsServicesUnderTest & { outbox: Outbox; timers: TimerStore };
  let endpoints: AwsEndpoints;
  beforeEach(async () => {
    const folder = temporaryFolder();
    warn.mockReset();
    const outbox = await openOutbox(join(folder, 'outbox.jsonl'));
    onTestFinished(outbox.close);
    const timers = await openTimerStore(join(folder, 'timers.jsonl'));
    onTestFinished(timers.close);
    endpoints = await startAwsEndpoints({
      sns: sns({
        topicArn,
        outbox,
        now: () => now,
        store: subscribe(openSnsStore(join(folder, 'sns.json'))),
        optOuts: { includes: (number) => number === silentPhone },
        warn,
      }),
      sesv2: ses({ outbox, now: () => now }),
      scheduler: scheduler(timers),
      secretsmanager: secretsManager({ 'link-keys': await keptLinkKeys(join(folder, 'link-keys.json')) }),
    });
    onTestFinished(endpoints.close);
    Object.assign(around, { outbox, timers });
  });
  around.at = (service) => ({
    endpoint: `${endpoints.url}/${service}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return around;
}
