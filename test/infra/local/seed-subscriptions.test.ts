import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSnsStore } from '../../../infra/local/aws/sns-store.ts';
import { staffTopic } from '../../../infra/local/environment.ts';
import { seedSubscriptions } from '../../../infra/local/seed-subscriptions.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { routingReader } from '../../../shared/store/readers/routing-reader.ts';
import { startEngine } from '../../support/engine.ts';
import { startedAnew } from '../../support/started.ts';
import { changed } from '../../support/subscription-world.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const engine = startedAnew(startEngine);
const plainName = (table: string): string => table;
let file: string;
beforeEach(() => {
  file = join(temporaryFolder(), 'sns.json');
});

const put = (directory: typeof sampleDirectory) => directoryWriter(engine.client, plainName).put(directory);
const seed = () => seedSubscriptions(engine.client, openSnsStore(file), staffTopic);
const routing = () => routingReader(engine.client, plainName).routing();

describe('the sample staff', () => {
  test('start confirmed at SNS and in the store, each with an ARN of its own', async () => {
    await put(sampleDirectory);
    await seed();
    const { endpoints, subscriptions } = await routing();
    expect(endpoints.map(({ recipientId, channel, state }) => `${recipientId} ${channel} ${state}`)).toEqual([
      'admin-1 email confirmed',
      'admin-1 sms confirmed',
      'front-desk-1 email confirmed',
      'front-desk-2 email confirmed',
      'nurse-1 email confirmed',
      'nurse-1 sms confirmed',
      'nurse-2 email confirmed',
      'nurse-2 sms confirmed',
      'nurse-3 email confirmed',
      'nurse-3 sms confirmed',
      'surgeon-1 sms confirmed',
      'surgeon-2 sms confirmed',
    ]);
    const kept = openSnsStore(file).all();
    expect(new Set(kept.map(({ arn }) => arn))).toEqual(new Set(endpoints.map((each) => each.subscriptionArn)));
    expect(kept.every(({ authenticated, pendingSince }) => authenticated && pendingSince === undefined)).toBe(true);
    expect(subscriptions).toHaveLength(12);
  });

  test('are told of one booking, or of one new case, once in each region', async () => {
    await put(sampleDirectory);
    await seed();
    const { subscriptions } = await routing();
    const hear = (kind: 'visit-changed' | 'no-capacity', region: 'nyc' | 'long-island') =>
      subscriptions
        .filter(({ kinds, regions }) => kinds.includes(kind) && (regions.length === 0 || regions.includes(region)))
        .map(({ recipientId, channel }) => `${recipientId} ${channel}`)
        .toSorted();
    expect(hear('visit-changed', 'nyc')).toEqual(['front-desk-1 email']);
    expect(hear('visit-changed', 'long-island')).toEqual(['front-desk-2 email']);
    expect(hear('no-capacity', 'nyc')).toEqual(['front-desk-1 email', 'nurse-1 email']);
    expect(subscriptions.every(({ kinds }) => kinds.length > 0)).toBe(true);
  });

  test('are subscribed once: what was changed since stays', async () => {
    await put(sampleDirectory);
    await seed();
    const sns = openSnsStore(file);
    for (const { arn } of sns.all()) sns.remove(arn);
    await seed();
    expect(openSnsStore(file).all()).toEqual([]);
  });

  test('of a killed start are subscribed to the end', async () => {
    await put(sampleDirectory);
    await seed();
    const whole = [await routing(), openSnsStore(file).all()] as const;
    file = join(temporaryFolder(), 'sns.json');
    await seed();
    expect([await routing(), openSnsStore(file).all()]).toEqual(whole);
  });

  test('get them at the addresses that an older release’s directory has; nobody else is subscribed', async () => {
    const directory = changed('nurse-1', { phone: '+16315550177' });
    const own = { ...sampleDirectory.staff[2]!, recipientId: 'own-nurse-1', onCallOrder: 9 };
    await put({ ...directory, staff: [...directory.staff, own] });
    await seed();
    const { endpoints } = await routing();
    expect(endpoints.find(({ recipientId, channel }) => recipientId === 'nurse-1' && channel === 'sms')).toMatchObject({
      address: '+16315550177',
    });
    expect(endpoints.some(({ recipientId }) => recipientId === 'own-nurse-1')).toBe(false);
  });

  test('that a practice has replaced by its own leave nothing to subscribe', async () => {
    const staff = sampleDirectory.staff.map((each) => ({ ...each, until: '2026-01-01' }));
    await put({ ...sampleDirectory, staff });
    await seed();
    expect(await routing()).toEqual({ subscriptions: [], endpoints: [] });
  });
});
