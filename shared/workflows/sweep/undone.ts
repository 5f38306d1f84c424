import { Temporal } from 'temporal-polyfill';
import type { Lane } from '../../domain/messages/events.ts';
import type { Timer } from '../../domain/messages/timer.ts';
import type { DueTimer, Promised } from '../relay/ports.ts';
import type { SweepSettings } from './sweep.ts';

/** A pending promise, and when its turn is or was. */
export interface WaitingPromise {
  promiseId: string;
  lane: Lane;
  attempts: number;
  /** RFC 3339 UTC. */
  nextAt: string;
  /** Absent where no schema of this release reads it. */
  promised?: Promised;
}

export interface UndoneReader {
  /** Promises whose turn is before the instant, those of pages first; at most `limit`. Reads an index that may lag. */
  pending(before: Temporal.Instant, limit: number): Promise<WaitingPromise[]>;
  /** Timers that were due before the instant and that nobody settled, those of pages first; at most `limit` a lane. */
  overdue(before: Temporal.Instant, limit: number): Promise<(DueTimer & { lane: Lane })[]>;
}

export interface UndoneDeps {
  undone: UndoneReader;
  sweepSettings: Pick<SweepSettings, 'pendingGraceSeconds' | 'overdueGraceSeconds'>;
}

/** Something that was promised and is not done yet, as admins see it: ids and codes only. */
export interface UndonePromise {
  promiseId: string;
  /** Kind of the event, or purpose of the timer or reaction. */
  what: string;
  lane: Lane;
  attempts: number;
  nextAt: string;
  /** Its turn is over by so long that it counts as forgotten; the sweeper takes it up. */
  forgotten: boolean;
  caseId?: string;
}
export interface UndoneTimer {
  timerId: string;
  what: string;
  lane: Lane;
  attempts: number;
  /** RFC 3339; absent where no schema of this release reads it. */
  dueAt?: string;
  caseId?: string;
}

export interface Undone {
  pending: UndonePromise[];
  overdue: UndoneTimer[];
  /** There may be more than are listed. */
  isCut: boolean;
}

/** So many of a kind are listed: what matters is that there are any, and of which kind. */
const mostListed = 100;
/** What failed is tried again within the hour; by then everything that is pending has its turn. */
const aheadHours = 24;

/** What no release of ours reads is named so. */
const unreadable = 'unreadable';

function about(promised: Promised | undefined): { what: string; caseId?: string } {
  if (!promised) return { what: unreadable };
  const told = 'event' in promised ? promised.event : 'timer' in promised ? promised.timer : promised.reaction;
  const what = 'kind' in told ? told.kind : told.purpose;
  return { what, ...('caseId' in told && typeof told.caseId === 'string' && { caseId: told.caseId }) };
}

const aboutTimer = (timer: Timer | undefined): Pick<UndoneTimer, 'what' | 'dueAt' | 'caseId'> =>
  timer
    ? { what: timer.purpose, dueAt: timer.dueAt, ...('caseId' in timer && timer.caseId && { caseId: timer.caseId }) }
    : { what: unreadable };

/** What was promised and is not done: what waits for its turn or its next try, and timers that rang for nobody. */
export async function undoneAt({ undone, sweepSettings }: UndoneDeps, now: Temporal.Instant): Promise<Undone> {
  const { pendingGraceSeconds, overdueGraceSeconds } = sweepSettings;
  const [pending, overdue] = await Promise.all([
    undone.pending(now.add({ hours: aheadHours }), mostListed),
    undone.overdue(now.subtract({ seconds: overdueGraceSeconds }), mostListed),
  ]);
  const limit = now.subtract({ seconds: pendingGraceSeconds });
  const isForgotten = (nextAt: string) => Temporal.Instant.compare(Temporal.Instant.from(nextAt), limit) < 0;
  return {
    pending: pending.map(({ promised, ...rest }) => ({
      ...rest,
      ...about(promised),
      forgotten: isForgotten(rest.nextAt),
    })),
    overdue: overdue.map(({ timer, ...rest }) => ({ ...rest, ...aboutTimer(timer) })),
    isCut: pending.length >= mostListed || overdue.length >= mostListed,
  };
}
