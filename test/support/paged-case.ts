import { clockSettings } from '../../shared/config/clocks.ts';
import { contactAgain, morning } from '../../shared/config/paging.ts';
import { ruleset } from '../../shared/config/ruleset.ts';
import { announce, escalateTimer } from '../../shared/domain/paging/paging.ts';
import type { PagingRound } from '../../shared/domain/paging/paging-round.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import { floodStore } from '../../shared/store/flood-store.ts';
import { answerMarkReader } from '../../shared/store/readers/answer-mark-reader.ts';
import { caseReader, worklistReader } from '../../shared/store/readers/case-reader.ts';
import { messageReader } from '../../shared/store/readers/message-reader.ts';
import { rotaReader } from '../../shared/store/readers/rota-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { trayReader } from '../../shared/store/readers/tray-reader.ts';
import { testPageStore } from '../../shared/store/test-page-store.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import { announcementChanges } from '../../shared/workflows/paging/paging-changes.ts';
import type { SweepDeps } from '../../shared/workflows/sweep/sweep.ts';
import type { TimerDeps } from '../../shared/workflows/timers/run-timer.ts';
import { keptLog } from './relay-world.ts';
import type { TestStore } from './store.ts';
import { countedIds, directory, headerOf, nineOClock } from './told-case.ts';

/** Ids of a test's own, apart from those of every other. */
const ids = countedIds();

/** Stores an emergent case as it comes in: its round, its page and the timer of the next, due at a quarter past nine. */
export async function pagedCase(store: TestStore, caseId: string) {
  const { header, events, paging } = announce(headerOf({ caseId }), { ids, now: nineOClock });
  if (!paging) throw new Error('An emergent case is paged.');
  await store.commit({ kind: 'case-created', header }, ...announcementChanges({ header, events, paging }));
  return { header, ...paging, timer: escalateTimer(paging.round) };
}

/** What timers and the sweeper work with, over the engine. What they log and how often they waited is kept. */
export function timerWorld(store: TestStore, now = nineOClock.add({ minutes: 15 })) {
  const { lines, log } = keptLog();
  const waits: number[] = [];
  const rounds = roundReader(store.client, store.tableName);
  const deps: TimerDeps & Pick<SweepDeps, 'timers'> = {
    cases: caseReader(store.client, store.tableName),
    answerMarks: answerMarkReader(store.client, store.tableName),
    rounds,
    timers: timerStore(store.client, store.tableName),
    rotas: rotaReader(store.client, store.tableName),
    onCall: { duty: async (region) => ({ order: [region === 'nyc' ? 'nurse-one' : 'surgeon-one'] }) },
    directory: { directory: async () => directory },
    worklist: worklistReader(store.client, store.tableName),
    schedule: { appointments: async () => [] },
    testPages: testPageStore(store.client, store.tableName),
    sentMessages: messageReader(store.client, store.tableName),
    trays: trayReader(store.client, store.tableName),
    floods: floodStore(store.client, store.tableName),
    ledger: store.ledger,
    clock: { now: () => now },
    ids,
    derivedId,
    ruleset,
    clockSettings,
    contactAgain,
    morning,
    backoff: async (n) => void waits.push(n),
    log,
  };
  return { deps, lines, waits, roundOf: (caseId: string): Promise<PagingRound | undefined> => rounds.round(caseId, 1) };
}
