import { Temporal } from 'temporal-polyfill';
import type { LocalTimer, TimerStore } from './timer-store.ts';

/** Rings the stored timers. The caller says by which time of the shared clock they are due. */
export interface Timers {
  /** When the next timer is due, leaving out those that run now or wait for their retry. */
  nextDue(): Temporal.Instant | undefined;
  /** Fires what is due by then, soonest first, several at once. One that fails is tried again later. @returns how many ran. */
  fireDue(until: Temporal.Instant): Promise<number>;
}

export interface TimerSettings {
  store: Pick<TimerStore, 'all' | 'get' | 'remove'>;
  /** Runs the target; a rejection is tried again. */
  fire: (input: unknown) => Promise<unknown>;
  warn: (text: string) => void;
  /** Milliseconds of real time from any zero: retries do not wait for the shared clock. */
  elapsed?: () => number;
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

export function timersOf({ store, fire, warn, elapsed = () => performance.now() }: TimerSettings): Timers {
  const troubles = new WeakMap<LocalTimer, Trouble>();
  const running = new WeakSet<LocalTimer>();

  const ready = (): LocalTimer[] =>
    store
      .all()
      .filter((timer) => !running.has(timer) && (troubles.get(timer)?.notBefore ?? 0) <= elapsed())
      .sort((a, b) => a.due - b.due);

  async function postpone(timer: LocalTimer, { name }: Error): Promise<void> {
    const attempts = (troubles.get(timer)?.attempts ?? 0) + 1;
    troubles.set(timer, { attempts, notBefore: elapsed() + backoff(attempts) });
    warn(`Scheduler: timer ${timer.name} failed (${name}), attempt ${attempts} of ${maximumAttempts}`);
    if (attempts >= maximumAttempts) await store.remove(timer);
  }

  async function run(timer: LocalTimer): Promise<boolean> {
    running.add(timer);
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

  return {
    nextDue: () => {
      const next = ready()[0];
      return next && Temporal.Instant.fromEpochMilliseconds(next.due);
    },
    fireDue: async (until) => {
      let ran = 0;
      const due = ready().filter((timer) => timer.due <= until.epochMilliseconds);
      for (let at = 0; at < due.length; at += sideBySide) {
        const started = due.slice(at, at + sideBySide).map((timer) => store.get(timer) === timer && run(timer));
        ran += (await Promise.all(started)).filter(Boolean).length;
      }
      return ran;
    },
  };
}
