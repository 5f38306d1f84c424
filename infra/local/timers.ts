import { Temporal } from 'temporal-polyfill';
import type { LocalTimer, TimerStore } from './timer-store.ts';

/** Rings the stored timers. The caller says by which time of the shared clock they are due. */
export interface Timers {
  /** When the next timer is due that has not rung to the end, whether it waits, runs or is to be tried again. */
  nextDue(): Temporal.Instant | undefined;
  /**
   * Fires what is due by then, soonest first, several at once, and waits for what was fired before and runs still. One
   * that fails is tried again later. @returns how many ended well
   */
  fireDue(until: Temporal.Instant): Promise<number>;
  /** Fires until nothing is due by then, those that failed again after their pause. Ends sooner when it is told to. */
  fireAll(until: Temporal.Instant, enough: AbortSignal): Promise<void>;
}

export interface TimerSettings {
  store: Pick<TimerStore, 'all' | 'get' | 'remove'>;
  /** Runs the target; a rejection is tried again. */
  fire: (input: unknown) => Promise<unknown>;
  warn: (text: string) => void;
  /** Milliseconds of real time from any zero: retries do not wait for the shared clock. */
  elapsed?: () => number;
  /** Waits for milliseconds of real time. */
  pause: (milliseconds: number) => Promise<unknown>;
}

/** Scheduler's own default is 185 attempts within a day; on a laptop the sweeper has done the work long before. */
const maximumAttempts = 10;
const backoff = (attempts: number): number => Math.min(60_000, 500 * 2 ** attempts);

/** So many targets at once: Scheduler does not wait for one before it invokes the next. */
const sideBySide = 10;

interface Trouble {
  attempts: number;
  notBefore: number;
}

interface Ringer {
  /** Joins the run under way, or begins one where the timer still waits and may be tried. @returns whether it ended well */
  ring(timer: LocalTimer): Promise<boolean> | false;
  underWay(): Iterable<LocalTimer>;
  /** When it may be tried, as `elapsed` counts. */
  notBefore(timer: LocalTimer): number;
}

/** Runs each timer once at a time, and remembers which failed. */
function ringerOf({ store, fire, warn, elapsed }: Required<TimerSettings>): Ringer {
  const troubles = new WeakMap<LocalTimer, Trouble>();
  const running = new Map<LocalTimer, Promise<boolean>>();
  const notBefore = (timer: LocalTimer): number => troubles.get(timer)?.notBefore ?? 0;

  async function postpone(timer: LocalTimer, { name }: Error): Promise<void> {
    const attempts = (troubles.get(timer)?.attempts ?? 0) + 1;
    troubles.set(timer, { attempts, notBefore: elapsed() + backoff(attempts) });
    warn(`Scheduler: timer ${timer.name} failed (${name}), attempt ${attempts} of ${maximumAttempts}`);
    if (attempts >= maximumAttempts) await store.remove(timer);
  }

  async function run(timer: LocalTimer): Promise<boolean> {
    try {
      await fire(JSON.parse(timer.input));
      await store.remove(timer);
      return true;
    } catch (error) {
      await postpone(timer, error as Error);
      return false;
    } finally {
      running.delete(timer);
    }
  }

  function ring(timer: LocalTimer): Promise<boolean> | false {
    const begun = running.get(timer);
    if (begun) return begun;
    if (store.get(timer) !== timer || notBefore(timer) > elapsed()) return false;
    const begins = run(timer);
    running.set(timer, begins);
    return begins;
  }

  return { ring, underWay: () => running.keys(), notBefore };
}

export function timersOf(settings: TimerSettings): Timers {
  const whole = { elapsed: () => performance.now(), ...settings };
  const { store, elapsed, pause } = whole;
  const { ring, underWay, notBefore } = ringerOf(whole);

  /** Those under way are due until they have ended, although the store lets go of them a moment before. */
  const dueBy = (until: number): LocalTimer[] =>
    [...new Set([...underWay(), ...store.all()])].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);

  async function fireDue(until: Temporal.Instant): Promise<number> {
    let ran = 0;
    const due = dueBy(until.epochMilliseconds);
    for (let at = 0; at < due.length; at += sideBySide) {
      const rung = await Promise.all(due.slice(at, at + sideBySide).map(ring));
      ran += rung.filter(Boolean).length;
    }
    return ran;
  }

  return {
    nextDue: () => {
      const [next] = dueBy(Number.POSITIVE_INFINITY);
      return next && Temporal.Instant.fromEpochMilliseconds(next.due);
    },
    fireDue,
    fireAll: async (until, enough) => {
      while (!enough.aborted) {
        await fireDue(until);
        const left = dueBy(until.epochMilliseconds);
        if (left.length === 0) return;
        await pause(Math.max(0, Math.min(...left.map(notBefore)) - elapsed()));
      }
    },
  };
}
