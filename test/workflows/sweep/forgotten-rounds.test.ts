import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { worklistReader } from '../../../shared/store/readers/case-reader.ts';
import type { WorklistReader } from '../../../shared/workflows/cases/ports.ts';
import type { SweepDeps } from '../../../shared/workflows/sweep/sweep.ts';
import { forgottenWorld } from '../../support/forgotten-world.ts';
import { timerWorld } from '../../support/paged-case.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { headerOf, nineOClock } from '../../support/told-case.ts';

const store = startedAnew(openStore);

const acknowledgedAt = '2026-11-23T14:05:00.000Z';
const { caseIdOf, create, roundWithoutTimer, sweeperAt } = forgottenWorld(store);

describe('a round that no timer carries on', () => {
  test('is paged on a quarter of an hour after its page should have come, and has a timer again', async () => {
    await roundWithoutTimer(1);
    expect(await sweeperAt(30).run()).toMatchObject({ overdue: 0, failed: 0 });
    const { run, due, roundOf } = sweeperAt(31);
    expect(await run()).toMatchObject({ overdue: 1, failed: 0 });
    expect(await roundOf(caseIdOf(1))).toMatchObject({ step: 2 });
    expect(await due()).toEqual([`${caseIdOf(1)}-page-1-2`]);
    expect(await run()).toMatchObject({ overdue: 0, failed: 0 });
  });

  test('of the first release, which has no record, is paged on and has one', async () => {
    await create(headerOf({ caseId: caseIdOf(1), round: 1, pagingOpen: true }));
    const { run, roundOf } = sweeperAt(31);
    expect(await run()).toMatchObject({ overdue: 1, failed: 0 });
    expect(await roundOf(caseIdOf(1))).toMatchObject({ version: 1, step: 1 });
    expect(await run()).toMatchObject({ overdue: 0 });
  });

  test('is found behind hundreds of open cases that were answered', async () => {
    const answered = (number: number) => headerOf({ caseId: caseIdOf(number), round: 1, pagingOpen: false });
    for (const start of [0, 100, 200])
      await create(...Array.from({ length: 100 }, (_, n) => answered(1000 + start + n)));
    await roundWithoutTimer(9000);
    expect(await sweeperAt(31).run()).toMatchObject({ overdue: 1, failed: 0 });
  });

  test('is found wherever its clocks put it: called late, or with words to be read before all else', async () => {
    const answered = (number: number) =>
      headerOf({ caseId: caseIdOf(number), round: 1, pagingOpen: false, status: 'acknowledged', acknowledgedAt });
    for (const start of [0, 100]) await create(...Array.from({ length: 100 }, (_, n) => answered(1000 + start + n)));
    await roundWithoutTimer(1);
    await roundWithoutTimer(2);
    const { worklist } = sweeperAt(31);
    const inOrder = async () => (await worklist.open({ limit: 500 })).items.map((each) => each.caseId);
    const [first, second] = (await worklist.open({ limit: 500 })).items.filter((each) => each.pagingOpen);
    if (!first || !second) throw new Error('Two wait.');
    const later = { ...first.deadlines, contactBy: '2026-11-23T19:00:00-05:00', seenBy: '2026-11-23T20:00:00-05:00' };
    const called = { ...first, version: 2, acknowledgedAt, deadlines: later };
    const sooner = { ...second.deadlines, readBy: '2026-11-23T09:01:00-05:00' };
    await store.commit(
      { kind: 'case-changed', header: called, from: 1 },
      { kind: 'case-changed', header: { ...second, version: 2, deadlines: sooner }, from: 1 },
    );
    const order = await inOrder();
    expect([order[0], order.at(-1)]).toEqual([second.caseId, first.caseId]);
    expect(await sweeperAt(31).run()).toMatchObject({ overdue: 2, failed: 0 });
  });

  test('of a case that was answered since is left alone', async () => {
    await roundWithoutTimer(1);
    const header = headerOf({ caseId: caseIdOf(1), round: 1, pagingOpen: false, version: 2 });
    await store.commit({ kind: 'case-changed', header, from: 1 });
    expect(await sweeperAt(60).run()).toMatchObject({ overdue: 0, failed: 0 });
  });

  test('that cannot be paged holds up no other, and is counted', async () => {
    await roundWithoutTimer(1);
    await roundWithoutTimer(2);
    const ledger: SweepDeps['ledger'] = {
      commit: async (changes, token) => {
        if (JSON.stringify(changes).includes(caseIdOf(1))) throw new Error('asked to fail');
        await store.ledger.commit(changes, token);
      },
    };
    const { run, roundOf } = sweeperAt(31, { ledger });
    expect(await run()).toMatchObject({ overdue: 1, failed: 1 });
    expect([(await roundOf(caseIdOf(1)))?.step, (await roundOf(caseIdOf(2)))?.step]).toEqual([1, 2]);
  });
});

describe('looking for them', () => {
  test('ends at the first case that is never paged', async () => {
    const routine = (number: number) => headerOf({ caseId: caseIdOf(number), urgency: 'routine', pageOnCall: false });
    for (const start of [0, 100]) await create(...Array.from({ length: 100 }, (_, n) => routine(start + n)));
    const pages: unknown[] = [];
    const worklist: WorklistReader = {
      open: async (page) => {
        pages.push(page);
        return worklistReader(store.client, store.tableName).open(page);
      },
    };
    await sweeperAt(31, { worklist }).run();
    expect(pages).toEqual([
      { filter: {}, limit: 100 },
      { filter: { urgency: 'routine' }, limit: 10 },
      { filter: { urgency: 'expedited' }, limit: 10 },
    ]);
  });

  test('that fails is counted, and the promises that are pending are brought back all the same', async () => {
    const worklist: WorklistReader = { open: () => Promise.reject(new Error('throttled')) };
    const order: string[] = [];
    const outbox: SweepDeps['outbox'] = {
      pendingBefore: async () => {
        order.push('pending');
        return [];
      },
      nudge: async () => {},
    };
    expect(await sweeperAt(31, { worklist, outbox }).run()).toMatchObject({ failed: 1 });
    expect(order).toEqual(['pending']);
  });

  test('that cannot be read is counted as a failure, and hides no other', async () => {
    await roundWithoutTimer(1);
    await roundWithoutTimer(2);
    const bad = { pk: `ROUND#${caseIdOf(1)}#1`, version: 1, round: { ended: { how: 'by-pigeon' } } };
    await store.client.send(new PutItemCommand({ TableName: store.tableName('Outbox'), Item: toItem(bad) }));
    const { run, roundOf, lines } = sweeperAt(31);
    expect(await run()).toMatchObject({ overdue: 1, failed: 1 });
    expect(await roundOf(caseIdOf(2))).toMatchObject({ step: 2 });
    expect(lines.map(({ happening }) => happening)).toContain('sweep-failed');
  });
});

test('a round of the first release that could not be read just now is paged for nobody before its time', async () => {
  const deadlines = { ...headerOf().deadlines, acknowledgeBy: '2026-11-23T13:00:00-05:00' };
  await create(headerOf({ caseId: caseIdOf(1), round: 1, pagingOpen: true, deadlines }));
  const { rounds } = timerWorld(store, nineOClock).deps;
  let asked = 0;
  const onceAway: SweepDeps['rounds'] = {
    round: (caseId, round) =>
      asked++ === 0 ? Promise.reject(new Error('no answer in time')) : rounds.round(caseId, round),
  };
  const { run, roundOf } = sweeperAt(5, { rounds: onceAway });
  expect(await run()).toMatchObject({ overdue: 0 });
  expect([asked > 1, await roundOf(caseIdOf(1))]).toEqual([true, undefined]);
});

describe('a round that could not be read just now', () => {
  test('is paged for nobody before its time; the next run looks again', async () => {
    const deadlines = {
      acknowledgeBy: '2026-11-23T13:00:00-05:00',
      contactBy: '2026-11-24T09:00:00-05:00',
      seenBy: '2026-11-26T09:00:00-05:00',
    };
    await roundWithoutTimer(1, { urgency: 'urgent', pageOnCall: false, deadlines });
    const { rounds } = timerWorld(store, nineOClock).deps;
    let asked = 0;
    const onceAway: SweepDeps['rounds'] = {
      round: async (caseId, round) => {
        if (asked++ === 0) throw Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
        return rounds.round(caseId, round);
      },
    };
    const { run, roundOf } = sweeperAt(5, { rounds: onceAway });
    await roundWithoutTimer(2);
    expect(await run()).toMatchObject({ overdue: 0, failed: 0 });
    expect(await run()).toMatchObject({ overdue: 0, failed: 0 });
    expect(await roundOf(caseIdOf(1))).toMatchObject({ step: 0 });
  });
});
