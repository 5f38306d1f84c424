import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { acknowledge, withdraw } from '../../../shared/domain/cases/transitions.ts';
import { announce } from '../../../shared/domain/paging/paging.ts';
import { endRound } from '../../../shared/domain/paging/paging-round.ts';
import { forgottenWorld } from '../../support/forgotten-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';
import { countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

const store = startedAnew(openStore);
const { caseIdOf, create, roundWithoutTimer, sweeperAt } = forgottenWorld(store);

/** An emergency that was acknowledged and not called by ten, as a restore may leave it: no timer. */
async function uncalled(number: number, changes: Partial<CaseHeader> = {}, round: 'kept' | 'lost' = 'kept') {
  const stamp = { ids: countedIds(), now: nineOClock };
  const { header, paging } = announce(headerOf({ caseId: caseIdOf(number), ...changes }), stamp);
  const answered = acknowledge({ ...header, ...changes }, 'nurse-1', '2026-11-23T14:10:00.000Z');
  await create({ ...answered, ...changes });
  if (paging && round === 'kept') {
    const ended = endRound(paging.round, 'acknowledged', 'nurse-1', '2026-11-23T14:10:00.000Z');
    await store.commit({ kind: 'round-changed', round: ended, from: 0 });
  }
}

describe('a case that was acknowledged and not called, and that no timer looks at', () => {
  const loweredByStaff = { urgency: 'routine', pageOnCall: false, emergentClocks: true } as const;
  test.each<[string, Partial<CaseHeader>, 'kept' | 'lost']>([
    ['an emergency', {}, 'kept'],
    ['an emergency of whose round nothing is left', {}, 'lost'],
    ['words of self-harm whose level staff lowered', loweredByStaff, 'kept'],
  ])('%s is paged again a quarter of an hour after the call was due', async (_, changes, round) => {
    await uncalled(1, changes, round);
    expect(await sweeperAt(75).run()).toMatchObject({ overdue: 0, failed: 0 });
    const { run, due, worklist } = sweeperAt(76);
    expect(await run()).toMatchObject({ overdue: 1, failed: 0 });
    expect((await worklist.open({ limit: 5 })).items).toMatchObject([{ round: 2, pagingOpen: true }]);
    expect(await due()).toEqual([`${caseIdOf(1)}-page-2-1`, `${caseIdOf(1)}-contact-2-1`]);
    expect(await run()).toMatchObject({ overdue: 0, failed: 0 });
  });

  test('is left alone once somebody reached the person', async () => {
    await uncalled(1, { reachedAt: '2026-11-23T14:30:00.000Z' });
    expect(await sweeperAt(600).run()).toMatchObject({ overdue: 0, failed: 0 });
  });

  test('is found behind words of self-harm of its level that were called, and before the rest of the level', async () => {
    const called = { ...loweredByStaff, reachedAt: '2026-11-23T14:30:00.000Z' };
    for (const number of [1, 2, 3]) await uncalled(number, called);
    await create(
      ...Array.from({ length: 50 }, (_, n) =>
        headerOf({ caseId: caseIdOf(100 + n), urgency: 'routine', pageOnCall: false }),
      ),
    );
    await uncalled(4, loweredByStaff);
    expect(await sweeperAt(76).run()).toMatchObject({ overdue: 1, failed: 0 });
  });
});

test('an emergency that was withdrawn, and that no timer pages on, is found', async () => {
  await roundWithoutTimer(1);
  const header = withdraw(headerOf({ caseId: caseIdOf(1), round: 1, pagingOpen: true }), '2026-11-23T09:00:00-05:00');
  await store.commit({ kind: 'case-changed', header, from: 1 });
  const { run, roundOf } = sweeperAt(31);
  expect(await run()).toMatchObject({ overdue: 1, failed: 0 });
  expect(await roundOf(caseIdOf(1))).toMatchObject({ step: 2 });
});
