import { expect, test } from 'vitest';
import { timerStore } from '../../../shared/store/timer-store.ts';
import { forgottenWorld } from '../../support/forgotten-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { nineOClock } from '../../support/told-case.ts';

const store = startedAnew(openStore);
const { sweeperAt } = forgottenWorld(store);

/** Timers of mornings that have not rung. */
const mornings = async () => {
  const due = await timerStore(store.client, store.tableName).dueBefore('notice', nineOClock.add({ hours: 96 }), 10);
  return due.map(({ timerId }) => timerId);
};

test('the sweeper sets the first morning, once, and counts it for nothing', async () => {
  const { run } = sweeperAt(0);
  expect(await run()).toEqual({ pending: 0, pages: 0, overdue: 0, failed: 0 });
  expect(await run()).toMatchObject({ overdue: 0, failed: 0 });
  expect(await mornings()).toEqual(['daily-2026-11-24']);
});

test('a morning whose timer was lost is done by the sweeper, and the next is set', async () => {
  await sweeperAt(0).run();
  const nextSeven = 22 * 60;
  expect(await sweeperAt(nextSeven + 2).run()).toMatchObject({ overdue: 0 });
  expect(await sweeperAt(nextSeven + 3).run()).toMatchObject({ overdue: 1, failed: 0 });
  expect(await mornings()).toEqual(['daily-2026-11-25']);
});

test('that it cannot be set is counted, and tried again by the next run', async () => {
  const ledger = { commit: () => Promise.reject(new Error('store down')) };
  expect(await sweeperAt(0, { ledger }).run()).toMatchObject({ failed: 1 });
  await sweeperAt(5).run();
  expect(await mornings()).toEqual(['daily-2026-11-24']);
});
