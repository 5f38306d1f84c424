import type { Temporal } from 'temporal-polyfill';
import type { Lane } from '../../domain/messages/events.ts';
import type { DailyTimer } from '../../domain/messages/timer.ts';
import type { LogFields } from '../../observability/log-fields.ts';
import { nextMorning, setMorning } from '../daily/set-morning.ts';
import { escalateCase } from '../paging/escalate-case.ts';
import { lookForContact } from '../paging/look-for-contact.ts';
import type { DueTimer, OutboxStore, PendingPromise, TimerStore } from '../relay/ports.ts';
import { nextTurn } from '../relay/turns.ts';
import { runTimer, type TimerDeps } from '../timers/run-timer.ts';
import { type Forgotten, type ForgottenRoundDeps, forgottenRounds } from './forgotten-rounds.ts';

export interface SweepSettings {
  /** How long the relay may take before its promise counts as forgotten. */
  pendingGraceSeconds: number;
  /** How long a timer may be late before it counts as lost. */
  overdueGraceSeconds: number;
  /** How long a page may be late before its round is looked at for itself: long enough for its timer to be found first. */
  forgottenGraceSeconds: number;
  /** So many are read at once. */
  batch: number;
  /** Milliseconds before its end at which a run begins nothing more; the next run goes on, oldest first. */
  reserveMilliseconds: number;
}

export interface SweepDeps extends TimerDeps, ForgottenRoundDeps {
  timers: TimerStore;
  outbox: Pick<OutboxStore, 'pendingBefore' | 'nudge'>;
  settings: SweepSettings;
}

/** What a run found undone, and how often putting it right failed. All should be zero. */
export interface SweepCounts {
  /** Promises that were put on the stream again, or that could not be. */
  pending: number;
  /** Those of them that page somebody. */
  pages: number;
  /** Timers that nobody had settled and that had something to do, and rounds that had none. */
  overdue: number;
  failed: number;
}

interface Run {
  deps: SweepDeps;
  now: Temporal.Instant;
  counts: SweepCounts;
  remaining: () => number;
}

/** One kind of thing that may be left undone: how it is found, and how it is put right. */
interface Finder<T> {
  find: () => Promise<readonly T[]>;
  idOf: (found: T) => string;
  /** The log field that such an id belongs in. */
  idField: 'timerId' | 'eventId' | 'caseId';
  mend: (found: T) => Promise<void>;
}

/**
 * Mends what is found, batch after batch, oldest first, until nothing new is found or time runs out. What fails is counted and does
 * not hold up the rest; where finding fails, that kind waits for the next run. What an index that lags shows once more is passed
 * over, and a batch of nothing else ends the run of its kind.
 */
async function mendAll<T>({ deps, counts, remaining }: Run, { find, idOf, idField, mend }: Finder<T>): Promise<void> {
  const seen = new Set<string>();
  const isTime = () => remaining() > deps.settings.reserveMilliseconds;
  const failed = (error: unknown, fields: LogFields = {}) => {
    counts.failed += 1;
    deps.log.error('sweep-failed', fields, error);
  };
  const findMore = () =>
    find().catch((error: unknown) => {
      failed(error);
      return [];
    });
  while (isTime()) {
    const fresh = (await findMore()).filter((each) => !seen.has(idOf(each)));
    if (fresh.length === 0) return;
    for (const each of fresh) {
      if (!isTime()) return;
      seen.add(idOf(each));
      await mend(each).catch((error: unknown) => failed(error, { [idField]: idOf(each) }));
    }
  }
}

/**
 * Timers of a lane that nobody settled: whatever the reason, their workflow runs now. It decides on what stands in the table, so a
 * timer that only the index still shows has nothing to do and does not count.
 */
function lostTimers({ deps, now, counts, remaining }: Run, lane: Lane): Finder<DueTimer> {
  const before = now.subtract({ seconds: deps.settings.overdueGraceSeconds });
  return {
    find: () => deps.timers.dueBefore(lane, before, deps.settings.batch),
    idOf: ({ timerId }) => timerId,
    idField: 'timerId',
    mend: async ({ timerId, timer, attempts }) => {
      try {
        if (!timer) throw new Error('A timer cannot be read: it was made by another version, or by hand.');
        if (await runTimer(deps, timer, remaining)) counts.overdue += 1;
      } catch (error) {
        await deps.timers.postpone(timerId, nextTurn(now, attempts, lane));
        throw error;
      }
    },
  };
}

/** Events, timers and reactions that the relay has not done with: they are put on the stream again, pages before notices. */
function pendingPromises({ deps, now, counts }: Run, atStart: boolean): Finder<PendingPromise> {
  const before = now.subtract({ seconds: atStart ? 0 : deps.settings.pendingGraceSeconds });
  return {
    find: () => deps.outbox.pendingBefore(before, deps.settings.batch),
    idOf: ({ promiseId }) => promiseId,
    idField: 'eventId',
    mend: async ({ promiseId, lane, attempts }) => {
      counts.pending += 1;
      if (lane === 'page') counts.pages += 1;
      await deps.outbox.nudge(promiseId, nextTurn(now, attempts, lane));
    },
  };
}

/** Paging rounds that no timer carries on: what should have come is promised now, and with it the next timer. */
function stoppedRounds({ deps, now, counts, remaining }: Run): Finder<Forgotten> {
  const find = forgottenRounds(deps, now.subtract({ seconds: deps.settings.forgottenGraceSeconds }));
  return {
    find,
    idOf: (found) => `${found.caseId}.${found.round}.${'turn' in found ? `contact-${found.turn}` : found.step}`,
    idField: 'caseId',
    mend: async (found) => {
      const goOn = 'turn' in found ? lookForContact(deps, found, remaining) : escalateCase(deps, found, remaining);
      if (await goOn) counts.overdue += 1;
    },
  };
}

/** The timer of the next morning, where the chain of them has not begun yet or is broken: each sets the next. */
function missingMorning({ deps, now, remaining }: Run): Finder<DailyTimer> {
  const timer = nextMorning(deps, now);
  return {
    find: async () => ((await deps.timers.isKnown(timer.timerId)) ? [] : [timer]),
    idOf: ({ timerId }) => timerId,
    idField: 'timerId',
    mend: async () => {
      await setMorning(deps, timer, now, remaining);
    },
  };
}

/**
 * Finds what was promised and not done, and does it again: pages whose timers never rang, however they were lost, then paging rounds
 * that have no timer at all, then promises still pending, then the other timers; and sets the timer of the next morning. Trigger: every five minutes, and the start of the
 * local stack. A repeat finds less or nothing.
 * @param atStart true right after a start: then nothing is in flight, and pending promises get no grace.
 * @param remaining milliseconds until the function is stopped
 * @returns what it found and what failed; a failure throws nothing here, so that the rest is done
 */
export async function sweep(
  deps: SweepDeps,
  { atStart = false, remaining }: { atStart?: boolean; remaining: () => number },
): Promise<SweepCounts> {
  const counts = { pending: 0, pages: 0, overdue: 0, failed: 0 };
  const run: Run = { deps, now: deps.clock.now(), counts, remaining };
  await mendAll(run, lostTimers(run, 'page'));
  await mendAll(run, stoppedRounds(run));
  await mendAll(run, pendingPromises(run, atStart));
  await mendAll(run, lostTimers(run, 'notice'));
  await mendAll(run, missingMorning(run));
  return counts;
}
