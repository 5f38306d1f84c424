import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SNSClient } from '@aws-sdk/client-sns';
import { Temporal } from 'temporal-polyfill';
import { addSubscription, removeSubscription } from '../../functions/http/admin/change-subscriptions.ts';
import { listSubscriptions } from '../../functions/http/admin/list-subscriptions.ts';
import { subscriptionRoutes } from '../../functions/http/admin/subscription-routes.ts';
import { confirmSubscription, testSubscription } from '../../functions/http/admin/try-subscription.ts';
import { startAwsEndpoints } from '../../infra/local/aws/endpoints.ts';
import { sns } from '../../infra/local/aws/sns.ts';
import { openSnsStore, type SnsSubscription } from '../../infra/local/aws/sns-store.ts';
import type { Delivery } from '../../infra/local/outbox.ts';
import { defaultSubscriptions } from '../../shared/config/default-subscriptions.ts';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { Directory, StaffMember } from '../../shared/domain/directory/directory.ts';
import type { StaffMessage } from '../../shared/domain/messages/message.ts';
import type { Reaction } from '../../shared/domain/messages/reaction.ts';
import type { StaffEndpoint } from '../../shared/domain/messages/subscription.ts';
import type { Duty } from '../../shared/domain/oncall/duty.ts';
import { noRota } from '../../shared/domain/oncall/rota.ts';
import type { Shift } from '../../shared/domain/oncall/shift.ts';
import { derivedId, randomIds } from '../../shared/gateways/random-ids.ts';
import { snsSubscriptions, subscriptionAttributes } from '../../shared/gateways/sns-subscriptions.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { routingReader } from '../../shared/store/readers/routing-reader.ts';
import type { OnCallReader, RotaReader } from '../../shared/workflows/oncall/ports.ts';
import type { WantedAddress } from '../../shared/workflows/subscriptions/ports.ts';
import { settleEndpoint } from '../../shared/workflows/subscriptions/settle-endpoint.ts';
import { asking, fakeDeps } from './fake-case.ts';
import { keptLog } from './relay-world.ts';
import { openStore } from './store.ts';

export const place = {
  topicArn: 'arn:aws:sns:us-east-1:000000000000:staff',
  deadLetterArn: 'arn:aws:sqs:us-east-1:000000000000:undelivered',
};
export const remaining = () => 10_000;

/** A member of the sample staff, as another directory may have them. */
export const changed = (recipientId: string, changes: Partial<StaffMember>): Directory => ({
  ...sampleDirectory,
  staff: sampleDirectory.staff.map((each) => (each.recipientId === recipientId ? { ...each, ...changes } : each)),
});

/** A local SNS behind its real client. */
async function openSns(now: () => Temporal.Instant) {
  const folder = mkdtempSync(join(tmpdir(), 'spinebridge-'));
  const store = openSnsStore(join(folder, 'sns.json'));
  const mailed: Delivery[] = [];
  /** Phones that said STOP. */
  const silent = new Set<string>();
  const optOuts = { includes: (number: string) => silent.has(number) };
  const outbox = { deliver: async (...messages: Delivery[]) => void mailed.push(...messages) };
  const endpoints = await startAwsEndpoints({
    sns: sns({ topicArn: place.topicArn, outbox, now, store, optOuts, warn: () => undefined }),
  });
  const client = new SNSClient({
    endpoint: `${endpoints.url}/sns`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const stop = async () => {
    client.destroy();
    await endpoints.close();
    rmSync(folder, { recursive: true });
  };
  return { store, mailed, silent, client, stop };
}

/** What is subscribed by hand: with the attributes of ours, unless it says others. */
export const byHand = (wanted: WantedAddress, changes: Partial<SnsSubscription> = {}): SnsSubscription => ({
  arn: `${place.topicArn}:${randomUUID()}`,
  protocol: wanted.channel,
  endpoint: wanted.address,
  attributes: subscriptionAttributes(place, wanted),
  authenticated: true,
  ...changes,
});

/** Routes and workflows of subscriptions over a real store and the local SNS; a test moves clock, directory and rota. */
export async function openSubscriptionWorld() {
  const state = {
    now: Temporal.Instant.from('2026-11-23T14:00:00Z'),
    directory: sampleDirectory,
    shifts: [] as Shift[],
    duty: { order: ['nurse-1', 'surgeon-1'], lead: 'surgeon-1' } as Duty,
  };
  const [store, topic] = await Promise.all([openStore(), openSns(() => state.now)]);
  const { deps: fakes } = fakeDeps();
  const sent: StaffMessage[] = [];
  const { lines, log } = keptLog();
  const deps = {
    ...fakes,
    directory: { directory: async () => state.directory, scheduleGroups: async () => [] },
    clock: { now: () => state.now },
    ledger: store.ledger,
    ids: randomIds,
    backoff: async () => undefined,
    routing: routingReader(store.client, store.tableName),
    onCall: { duty: async () => state.duty } as OnCallReader,
    rotas: { read: async (region) => ({ rota: noRota(region), shifts: state.shifts }) } as RotaReader,
    topic: snsSubscriptions(topic.client, place),
    staff: { notify: async (message: StaffMessage) => void sent.push(message) },
    usual: defaultSubscriptions,
    testText: { subject: 'Test', body: 'Test' },
    derivedId,
    log,
  };
  const handler = httpFunction(
    subscriptionRoutes,
    {
      listSubscriptions: listSubscriptions(deps),
      addSubscription: addSubscription(deps),
      removeSubscription: removeSubscription(deps),
      testSubscription: testSubscription(deps),
      confirmSubscription: confirmSubscription(deps),
    },
    deps,
  );
  const promised = async <T>(member: string): Promise<T[]> =>
    Object.values(await store.everything()).flatMap((item) => {
      const value = (item as Record<string, T>)[member];
      return value ? [value] : [];
    });
  const endpoint = async (recipientId: string, channel: StaffEndpoint['channel']) =>
    (await deps.routing.routing()).endpoints.find(
      (each) => each.recipientId === recipientId && each.channel === channel,
    );
  return {
    state,
    deps,
    sns: topic.store,
    mailed: topic.mailed,
    silent: topic.silent,
    sent,
    lines,
    ask: asking(handler),
    endpoint,
    reactions: () => promised<Reaction>('reaction'),
    events: () => promised<Record<string, unknown>>('event'),
    /** What the audit trail says. */
    entries: () => promised<Record<string, unknown>>('entry'),
    settle: (recipientId: string, channel: StaffEndpoint['channel']) =>
      settleEndpoint(deps, { recipientId, channel }, remaining),
    commit: store.commit,
    stop: async () => {
      await topic.stop();
      await store.stop();
    },
  };
}
