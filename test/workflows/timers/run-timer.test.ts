import { describe, expect, test } from 'vitest';
import { acknowledge } from '../../../shared/domain/cases/transitions.ts';
import { timerStore } from '../../../shared/store/timer-store.ts';
import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { pagedCase, timerWorld } from '../../support/paged-case.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { nineOClock } from '../../support/told-case.ts';

const store = started(openStore);

const remaining = () => 10_000;

/** Timers of pages that nobody settled, of one case. */
async function dueOf(caseId: string): Promise<string[]> {
  const due = await timerStore(store.client, store.tableName).dueBefore('page', nineOClock.add({ hours: 24 }), 100);
  return due.map(({ timerId }) => timerId).filter((timerId) => timerId.startsWith(`${caseId}-page`));
}

describe('a timer', () => {
  test('runs its workflow and is settled; the one that it sets is not', async () => {
    const caseId = anId('int', 1);
    const { timer } = await pagedCase(store, caseId);
    expect(await runTimer(timerWorld(store).deps, timer, remaining)).toBe(true);
    expect(await dueOf(caseId)).toEqual([`${caseId}-page-1-2`]);
  });

  test('that finds nothing to do is settled too', async () => {
    const caseId = anId('int', 2);
    const { timer, header } = await pagedCase(store, caseId);
    const answered = acknowledge(header, 'nurse-1', '2026-11-23T14:05:00.000Z');
    await store.commit({ kind: 'case-changed', header: answered, from: 1 });
    expect(await runTimer(timerWorld(store).deps, timer, remaining)).toBe(false);
    expect(await dueOf(caseId)).toEqual([]);
  });

  test('whose workflow fails is not settled: it is found again', async () => {
    const caseId = anId('int', 3);
    const { timer } = await pagedCase(store, caseId);
    const { deps } = timerWorld(store);
    const failing = { ...deps, ledger: { commit: () => Promise.reject(new Error('store down')) } };
    await expect(runTimer(failing, timer, remaining)).rejects.toThrow('store down');
    expect(await dueOf(caseId)).toEqual([timer.timerId]);
  });

  test('that was not settled after its workflow ran finds nothing to do when it runs again', async () => {
    const caseId = anId('int', 4);
    const { timer } = await pagedCase(store, caseId);
    const { deps, roundOf } = timerWorld(store);
    const failing = { ...deps, timers: { settle: () => Promise.reject(new Error('throttled')) } };
    await expect(runTimer(failing, timer, remaining)).rejects.toThrow('throttled');
    expect(await runTimer(deps, timer, remaining)).toBe(false);
    expect(await roundOf(caseId)).toMatchObject({ step: 2 });
    expect(await dueOf(caseId)).toEqual([`${caseId}-page-1-2`]);
  });
});
