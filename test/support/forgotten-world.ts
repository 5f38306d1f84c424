import { sweepSettings } from '../../shared/config/sweep.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { announce } from '../../shared/domain/paging/paging.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { worklistReader } from '../../shared/store/readers/case-reader.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import { type SweepDeps, sweep } from '../../shared/workflows/sweep/sweep.ts';
import { timerWorld } from './paged-case.ts';
import { anId } from './records.ts';
import type { TestStore } from './store.ts';
import { countedIds, headerOf, nineOClock } from './told-case.ts';

/** A sweeper over the engine, and cases as a torn restore leaves them. */
export function forgottenWorld(store: TestStore) {
  const caseIdOf = (number: number) => anId('int', number);
  const create = (...headers: CaseHeader[]) =>
    store.commit(...headers.map((header) => ({ kind: 'case-created' as const, header })));

  /** An emergency whose page was due at a quarter past nine, as a restore may leave it: the round, and no timer. */
  async function roundWithoutTimer(number: number, changes: Partial<CaseHeader> = {}): Promise<void> {
    const stamp = { ids: countedIds(), now: nineOClock };
    const { header, paging } = announce(headerOf({ caseId: caseIdOf(number), ...changes }), stamp);
    await create(header);
    if (paging) await store.commit({ kind: 'round-changed', round: paging.round, from: 0 });
  }

  function sweeperAt(minutes: number, more: Partial<SweepDeps> = {}) {
    const { deps, lines, roundOf } = timerWorld(store, nineOClock.add({ minutes }));
    const timers = timerStore(store.client, store.tableName);
    const outbox = outboxStore(store.client, store.tableName);
    const worklist = worklistReader(store.client, store.tableName);
    const sweeper: SweepDeps = { ...deps, timers, outbox, worklist, settings: sweepSettings, ...more };
    const due = async () =>
      (await timers.dueBefore('page', nineOClock.add({ hours: 24 }), 50)).map((each) => each.timerId);
    return { run: () => sweep(sweeper, { remaining: () => 60_000 }), due, lines, roundOf, worklist };
  }

  return { caseIdOf, create, roundWithoutTimer, sweeperAt };
}
