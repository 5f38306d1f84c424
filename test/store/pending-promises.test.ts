import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import type { OutboxStore } from '../../shared/workflows/relay/ports.ts';
import { aTimer } from '../support/paging-records.ts';
import { anEvent, anEventIn, anId, monday } from '../support/records.ts';
import { startedAnew } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = startedAnew(openStore);
let outbox: OutboxStore;
beforeEach(async () => {
  outbox = outboxStore(store.client, store.tableName);
});

const past = (minutes: number) => monday.add({ minutes });
const stored = (minutes: number) => past(minutes).toString({ smallestUnit: 'millisecond' });
const event = (number: number, minutes: number, lane: 'page' | 'notice' = 'notice'): Change => ({
  kind: 'event',
  event: anEventIn(lane, { eventId: anId('evt', number), at: stored(minutes) }),
});
const idsOf = async (found: ReturnType<OutboxStore['pendingBefore']>) =>
  (await found).map(({ promiseId }) => promiseId);
const ids = (...numbers: number[]) => numbers.map((number) => anId('evt', number));

/** As the first release left a promise: its shard alone stands in the mark. */
async function ofFirstRelease(number: number, minutes: number): Promise<void> {
  const at = stored(minutes);
  const kept = anEvent({ eventId: anId('evt', number), at });
  const item = { pk: kept.eventId, lane: 'notice', at, pending: 'P1', event: kept };
  await store.client.send(new PutItemCommand({ TableName: store.tableName('Outbox'), Item: toItem(item) }));
}

describe('what is still pending', () => {
  it('is found by its age, the oldest first, as many as asked for', async () => {
    const ages = [7, 3, 12, 1, 9, 5, 11, 2];
    await store.commit(...ages.map((minutes) => event(minutes, minutes)));
    expect(await idsOf(outbox.pendingBefore(past(10), 50))).toEqual(ids(1, 2, 3, 5, 7, 9));
    expect(await idsOf(outbox.pendingBefore(past(10), 3))).toEqual(ids(1, 2, 3));
    expect(await idsOf(outbox.pendingBefore(past(3), 50))).toEqual(ids(1, 2));
    await outbox.markDone(anId('evt', 2), monday);
    expect(await idsOf(outbox.pendingBefore(past(10), 3))).toEqual(ids(1, 3, 5));
    expect(await outbox.pendingBefore(monday, 50)).toEqual([]);
  });

  it('is pages and their timers first, then what the first release left, then notices, however old', async () => {
    await store.commit(event(1, 1), event(2, 9, 'page'), event(3, 0), event(4, 5, 'page'));
    await store.commit({ kind: 'timer-set', timer: aTimer(), at: stored(7) });
    await ofFirstRelease(5, 8);
    const found = await outbox.pendingBefore(past(10), 50);
    expect(found.map(({ promiseId, lane }) => [promiseId, lane])).toEqual([
      [anId('evt', 4), 'page'],
      [aTimer().timerId, 'notice'],
      [anId('evt', 2), 'page'],
      [anId('evt', 5), 'notice'],
      [anId('evt', 3), 'notice'],
      [anId('evt', 1), 'notice'],
    ]);
    expect(await idsOf(outbox.pendingBefore(past(10), 4))).toEqual(found.slice(0, 4).map(({ promiseId }) => promiseId));
  });

  it('behind a page that stays pending is found all the same: it holds up no notice', async () => {
    await store.commit(event(1, 1, 'page'), event(2, 2));
    expect(await idsOf(outbox.pendingBefore(past(10), 2))).toEqual(ids(1, 2));
  });

  it('is found however many there are, batch after batch, while each goes its way', async () => {
    for (const start of [0, 100, 200])
      await store.commit(...Array.from({ length: 100 }, (_, n) => event(start + n, (start + n) % 7)));
    const seen = new Set<string>();
    for (let batch = await outbox.pendingBefore(past(10), 40); batch.length > 0; ) {
      for (const { promiseId } of batch) seen.add(promiseId);
      await Promise.all(batch.map(({ promiseId }) => outbox.nudge(promiseId, past(60))));
      batch = await outbox.pendingBefore(past(10), 40);
    }
    expect(seen.size).toBe(300);
    expect(await outbox.pendingBefore(past(61), 50)).toHaveLength(50);
  });

  it('has its turn when it was put off to, and not before', async () => {
    await store.commit(event(1, 0), event(2, 1));
    await outbox.postpone(anId('evt', 1), past(5));
    expect(await idsOf(outbox.pendingBefore(past(4), 50))).toEqual(ids(2));
    expect(await outbox.pendingBefore(past(6), 50)).toEqual([
      { promiseId: anId('evt', 2), lane: 'notice', attempts: 0 },
      { promiseId: anId('evt', 1), lane: 'notice', attempts: 1 },
    ]);
  });
});
