import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import type { TimerStore } from '../../shared/workflows/relay/ports.ts';
import { aTimer } from '../support/paging-records.ts';
import { monday } from '../support/records.ts';
import { startedAnew } from '../support/started.ts';
import { openStore } from '../support/store.ts';

const store = startedAnew(openStore);
let timers: TimerStore;
beforeEach(async () => {
  timers = timerStore(store.client, store.tableName);
});

const past = (minutes: number) => monday.add({ minutes });
const stored = (minutes: number) => past(minutes).toString({ smallestUnit: 'millisecond' });
const timerDue = (minutes: number) => aTimer({ timerId: `t-${minutes}`, dueAt: stored(minutes) });
const set = (...dueIn: number[]) =>
  store.commit(...dueIn.map((minutes) => ({ kind: 'timer-set' as const, timer: timerDue(minutes), at: stored(0) })));
const dueIds = async (minutes: number, limit = 50) =>
  (await timers.dueBefore('page', past(minutes), limit)).map(({ timerId }) => timerId);
const itemOf = async (pk: string) =>
  (await store.client.send(new GetItemCommand({ TableName: store.tableName('Outbox'), Key: toItem({ pk }) }))).Item;

describe('timers that nobody settled', () => {
  it('are found once they were due, the soonest first, with all that they say', async () => {
    await set(20, 5, 10);
    expect(await timers.dueBefore('page', past(15), 50)).toEqual([
      { timerId: 't-5', timer: timerDue(5), attempts: 0 },
      { timerId: 't-10', timer: timerDue(10), attempts: 0 },
    ]);
    expect(await dueIds(5)).toEqual([]);
    expect(await dueIds(21, 2)).toEqual(['t-5', 't-10']);
  });

  it('are those of one lane: the other has none', async () => {
    await set(5);
    expect(await timers.dueBefore('notice', past(60), 50)).toEqual([]);
  });

  it('are found however many there are, batch after batch, while each is settled', async () => {
    const minutes = Array.from({ length: 250 }, (_, n) => n);
    await set(...minutes.slice(0, 100));
    await set(...minutes.slice(100, 200));
    await set(...minutes.slice(200));
    const seen: string[] = [];
    for (let batch = await dueIds(300, 60); batch.length > 0; batch = await dueIds(300, 60)) {
      seen.push(...batch);
      await Promise.all(batch.map((timerId) => timers.settle(timerId, past(300))));
    }
    expect(seen).toEqual(minutes.map((each) => `t-${each}`));
  });

  it('are found where they cannot be read, so that they can be put off', async () => {
    await set(5, 6);
    const broken = { TableName: store.tableName('Outbox'), Key: toItem({ pk: 't-5' }) };
    await store.client.send(
      new UpdateItemCommand({
        ...broken,
        UpdateExpression: 'SET timer = :other',
        ExpressionAttributeValues: toItem({ ':other': { purpose: 'another' } }),
      }),
    );
    expect(await timers.dueBefore('page', past(15), 50)).toEqual([
      { timerId: 't-5', attempts: 0 },
      { timerId: 't-6', timer: timerDue(6), attempts: 0 },
    ]);
    await timers.postpone('t-5', past(30));
    expect(await dueIds(15)).toEqual(['t-6']);
    expect(await timers.dueBefore('page', past(31), 50)).toContainEqual({ timerId: 't-5', attempts: 1 });
  });
});

describe('a timer', () => {
  it('that is settled is looked for no more, is not set any more, and may vanish a month later', async () => {
    await set(5);
    await timers.settle('t-5', past(6));
    expect(await dueIds(60)).toEqual([]);
    const item = await itemOf('t-5');
    for (const mark of ['due', 'dueAt', 'pending']) expect(item).not.toHaveProperty(mark);
    expect(item?.expiresAt).toEqual({ N: String(past(6).epochMilliseconds / 1000 + 30 * 24 * 3600) });
    await timers.settle('t-5', past(60));
    await timers.postpone('t-5', past(60));
    expect(await itemOf('t-5')).toEqual(item);
  });

  it('that is not settled is kept however long', async () => {
    await set(5);
    await timers.postpone('t-5', past(60 * 24 * 365));
    expect(await itemOf('t-5')).not.toHaveProperty('expiresAt');
  });

  it('that failed comes again when it was put off to, and its failures are counted', async () => {
    await set(5);
    await timers.postpone('t-5', past(8));
    await timers.postpone('t-5', past(12));
    expect(await dueIds(12)).toEqual([]);
    expect(await timers.dueBefore('page', past(13), 50)).toEqual([{ timerId: 't-5', timer: timerDue(5), attempts: 2 }]);
  });

  it('that nobody set is neither settled nor put off: nothing is made', async () => {
    const before = await store.everything();
    await timers.settle('no-timer', monday);
    await timers.postpone('no-timer', monday);
    expect(await store.everything()).toEqual(before);
  });
});
