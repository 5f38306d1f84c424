import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { sweepSettings } from '../../../shared/config/sweep.ts';
import { acknowledge } from '../../../shared/domain/cases/transitions.ts';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { outboxStore } from '../../../shared/store/outbox-store.ts';
import { worklistReader } from '../../../shared/store/readers/case-reader.ts';
import { timerStore } from '../../../shared/store/timer-store.ts';
import type { Ledger } from '../../../shared/workflows/core/ports.ts';
import { type SweepDeps, sweep } from '../../../shared/workflows/sweep/sweep.ts';
import { pagedCase, timerWorld } from '../../support/paged-case.ts';
import { aTimer } from '../../support/paging-records.ts';
import { anId } from '../../support/records.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { nineOClock } from '../../support/told-case.ts';

const store = startedAnew(openStore);

/** A page that was due at a quarter past nine is lost when it is twenty past. */
const twentyPast = nineOClock.add({ minutes: 20 });
const caseIdOf = (number: number) => anId('int', number);

/** A sweeper over the engine; nothing that it brings back counts here. */
function sweeperAt(now = twentyPast, more: Partial<SweepDeps> = {}) {
  const { deps, lines, roundOf } = timerWorld(store, now);
  const timers = timerStore(store.client, store.tableName);
  const outbox = outboxStore(store.client, store.tableName);
  const worklist = worklistReader(store.client, store.tableName);
  const sweeper: SweepDeps = { ...deps, timers, outbox, worklist, settings: sweepSettings, ...more };
  const run = (remaining = () => 60_000) => sweep(sweeper, { remaining });
  const due = async (minutes: number) =>
    (await timers.dueBefore('page', now.add({ minutes }), 500))
      .map(({ timerId }) => timerId)
      .filter((timerId) => !timerId.includes('-contact-'));
  return { sweeper, run, lines, roundOf, due };
}

/** A ledger over which nothing of a case can be saved. */
const failingFor = (caseId: string): Ledger => ({
  commit: async (changes, token) => {
    if (changes.some((change) => change.kind === 'round-changed' && change.round.caseId === caseId))
      throw new Error('asked to fail');
    await store.ledger.commit(changes, token);
  },
});

describe('timers that never rang', () => {
  test.each([
    ['two minutes late is within the grace', '14:17:00.000Z', 0],
    ['more than two minutes late is lost', '14:17:00.001Z', 1],
    ['not due yet', '14:14:59.000Z', 0],
  ])('%s', async (_, time, overdue) => {
    await pagedCase(store, caseIdOf(1));
    const { run, roundOf } = sweeperAt(nineOClock.add(nineOClock.until(`2026-11-23T${time}`)));
    expect(await run()).toMatchObject({ overdue, failed: 0 });
    expect((await roundOf(caseIdOf(1)))?.step).toBe(1 + overdue);
  });

  test('a day late, as after a day without timers: one page follows, and one missed contact', async () => {
    await pagedCase(store, caseIdOf(1));
    const { run, roundOf } = sweeperAt(nineOClock.add({ hours: 15 }));
    expect(await run()).toMatchObject({ overdue: 2, failed: 0 });
    expect(await roundOf(caseIdOf(1))).toMatchObject({ step: 2, contact: { turn: 2 } });
  });

  test('run what they were set for, and are settled; the next one is set', async () => {
    await pagedCase(store, caseIdOf(1));
    const { run, due } = sweeperAt();
    await run();
    expect(await due(60)).toEqual([`${caseIdOf(1)}-page-1-2`]);
    expect(await run()).toMatchObject({ overdue: 0, failed: 0 });
  });

  test('of a case that was answered are settled and count for nothing', async () => {
    const { header } = await pagedCase(store, caseIdOf(1));
    await store.commit({
      kind: 'case-changed',
      header: acknowledge(header, 'nurse-1', '2026-11-23T14:05:00.000Z'),
      from: 1,
    });
    const { run, due } = sweeperAt();
    expect(await run()).toMatchObject({ overdue: 0, failed: 0 });
    expect(await due(60)).toEqual([]);
  });

  test('count once, however long an index that lags shows them after they were run and settled', async () => {
    await pagedCase(store, caseIdOf(1));
    const { sweeper, run, roundOf } = sweeperAt();
    const stale = await sweeper.timers.dueBefore('page', twentyPast, 10);
    expect(await run()).toMatchObject({ overdue: 1 });
    const timers = { ...sweeper.timers, dueBefore: async (lane: string) => (lane === 'page' ? stale : []) };
    expect(stale).toHaveLength(1);
    expect(await sweeperAt(twentyPast, { timers }).run()).toMatchObject({ overdue: 0, failed: 0 });
    expect(await roundOf(caseIdOf(1))).toMatchObject({ step: 2 });
  });

  test('one is found among five hundred that are not due', async () => {
    const later = (number: number) => ({
      kind: 'timer-set' as const,
      timer: aTimer({ timerId: `later-${number}`, dueAt: '2026-11-23T18:00:00.000Z' }),
      at: '2026-11-23T14:00:00.000Z',
    });
    for (const start of [0, 100, 200, 300, 400])
      await store.commit(...Array.from({ length: 100 }, (_, n) => later(start + n)));
    await pagedCase(store, caseIdOf(1));
    const { run, roundOf } = sweeperAt();
    expect(await run()).toMatchObject({ overdue: 1, failed: 0 });
    expect(await roundOf(caseIdOf(1))).toMatchObject({ step: 2 });
  });

  test('are found however many there are', async () => {
    const numbers = Array.from({ length: 25 }, (_, n) => n + 1);
    for (const number of numbers) await pagedCase(store, caseIdOf(number));
    const { run, roundOf } = sweeperAt(twentyPast, { settings: { ...sweepSettings, batch: 10 } });
    expect(await run()).toMatchObject({ overdue: 25, failed: 0 });
    for (const number of numbers) expect((await roundOf(caseIdOf(number)))?.step).toBe(2);
  });
});

describe('a lost timer whose workflow fails', () => {
  test('does not hold up the others; the failure is counted and told', async () => {
    for (const number of [1, 2, 3]) await pagedCase(store, caseIdOf(number));
    const { run, roundOf, lines } = sweeperAt(twentyPast, { ledger: failingFor(caseIdOf(1)) });
    expect(await run()).toMatchObject({ overdue: 2, failed: 1 });
    expect((await roundOf(caseIdOf(1)))?.step).toBe(1);
    expect((await roundOf(caseIdOf(3)))?.step).toBe(2);
    const told = lines.filter(({ happening }) => happening === 'sweep-failed');
    expect(told).toMatchObject([{ fields: { timerId: `${caseIdOf(1)}-page-1-1` } }]);
  });

  test('comes again a minute later, then two, and never later than five', async () => {
    const { timer } = await pagedCase(store, caseIdOf(1));
    const settings = { ...sweepSettings, forgottenGraceSeconds: 24 * 3600 };
    let now = twentyPast;
    for (const minutes of [1, 2, 4, 5, 5]) {
      const { run, due } = sweeperAt(now, { ledger: failingFor(caseIdOf(1)), settings });
      expect(await run()).toMatchObject({ overdue: 0, failed: 1 });
      expect(await due(minutes)).toEqual([]);
      expect(await due(minutes + 1)).toEqual([timer.timerId]);
      now = now.add({ minutes: minutes + 3 });
    }
    expect(await sweeperAt(now).run()).toMatchObject({ overdue: 1, failed: 0 });
  });
});

test('a timer that cannot be read is told, put off, and holds up nobody', async () => {
  const { timer } = await pagedCase(store, caseIdOf(1));
  await pagedCase(store, caseIdOf(2));
  await store.client.send(
    new UpdateItemCommand({
      TableName: store.tableName('Outbox'),
      Key: toItem({ pk: timer.timerId }),
      UpdateExpression: 'SET timer.purpose = :other',
      ExpressionAttributeValues: toItem({ ':other': 'of-another-release' }),
    }),
  );
  const { run, due, lines } = sweeperAt();
  expect(await run()).toMatchObject({ overdue: 1, failed: 1 });
  expect(lines.filter(({ happening }) => happening === 'sweep-failed')).toMatchObject([
    { fields: { timerId: timer.timerId }, error: { message: expect.stringContaining('cannot be read') } },
  ]);
  expect(await due(2)).toContain(timer.timerId);
});

test('pages that are lost come before promises that are pending', async () => {
  await pagedCase(store, caseIdOf(1));
  const order: string[] = [];
  const { run } = sweeperAt(twentyPast, {
    outbox: {
      pendingBefore: async () => {
        order.push('pending');
        return [];
      },
      nudge: async () => {},
    },
    ledger: {
      commit: async (changes, token) => {
        order.push('page');
        await store.ledger.commit(changes, token);
      },
    },
  });
  await run();
  expect(order.slice(0, 2)).toEqual(['page', 'pending']);
});
