import { Temporal } from 'temporal-polyfill';
import { openLog } from './append-log.ts';
import { replaceFile } from './durable-file.ts';

/** A one-time schedule. */
export interface LocalTimer {
  name: string;
  group: string;
  /** RFC 3339 UTC. */
  due: string;
  /** JSON text that the target is invoked with. */
  input: string;
}

/** The local EventBridge Scheduler: what is set is kept in a file until it has run. */
export interface Timers {
  /** @returns false, and changes nothing, where a timer of that name waits already. */
  set(timer: LocalTimer): Promise<boolean>;
  get(group: string, name: string): LocalTimer | undefined;
  remove(group: string, name: string): Promise<void>;
  /** When the next timer is due that is not waiting for its retry. */
  nextDue(): Temporal.Instant | undefined;
  /** Fires, in order, what is due by then. A timer that fails is kept and tried again later. @returns how many ran. */
  fireDue(until: Temporal.Instant): Promise<number>;
  close(): Promise<void>;
}

export interface TimerSettings {
  path: string;
  /** Runs the target; a rejection is tried again. */
  fire: (input: unknown) => Promise<unknown>;
  warn: (text: string) => void;
  /** Milliseconds of real time, any zero point: retries do not wait for the shared clock. */
  elapsed?: () => number;
}

/** Scheduler's own default is 185 attempts within a day; on a laptop the state has moved on long before. */
const maximumAttempts = 10;
const backoff = (attempts: number): number => Math.min(60_000, 500 * 2 ** attempts);

interface Waiting extends LocalTimer {
  attempts: number;
  notBefore: number;
}

type Entry = { set: LocalTimer } | { gone: string };

const keyOf = ({ group, name }: Pick<LocalTimer, 'group' | 'name'>): string => `${group}/${name}`;

/** Replays the file, then rewrites it with what still waits, so that it does not grow for ever. */
async function readBack(path: string): Promise<Map<string, Waiting>> {
  const log = await openLog(path);
  await log.close();
  const waiting = new Map<string, Waiting>();
  for (const entry of log.earlier as Entry[]) {
    if ('set' in entry) waiting.set(keyOf(entry.set), { ...entry.set, attempts: 0, notBefore: 0 });
    else waiting.delete(entry.gone);
  }
  const lines = [...waiting.values()].map(({ attempts, notBefore, ...set }) => `${JSON.stringify({ set })}\n`);
  replaceFile(path, lines.join(''));
  return waiting;
}

export async function openTimers({
  path,
  fire,
  warn,
  elapsed = () => performance.now(),
}: TimerSettings): Promise<Timers> {
  const waiting = await readBack(path);
  const log = await openLog(path);
  const firing = new Set<string>();

  const ready = (): Waiting[] =>
    [...waiting.values()]
      .filter((timer) => timer.notBefore <= elapsed() && !firing.has(keyOf(timer)))
      .sort((a, b) => Temporal.Instant.compare(a.due, b.due));

  async function remove(key: string): Promise<void> {
    waiting.delete(key);
    await log.append({ gone: key } satisfies Entry);
  }

  async function run(timer: Waiting): Promise<boolean> {
    const key = keyOf(timer);
    firing.add(key);
    try {
      await fire(JSON.parse(timer.input));
      await remove(key);
      return true;
    } catch {
      timer.attempts += 1;
      timer.notBefore = elapsed() + backoff(timer.attempts);
      warn(`Scheduler: timer ${timer.name} failed, attempt ${timer.attempts} of ${maximumAttempts}`);
      if (timer.attempts >= maximumAttempts) await remove(key);
      return false;
    } finally {
      firing.delete(key);
    }
  }

  return {
    set: async (timer) => {
      if (waiting.has(keyOf(timer))) return false;
      waiting.set(keyOf(timer), { ...timer, attempts: 0, notBefore: 0 });
      await log.append({ set: timer } satisfies Entry);
      return true;
    },
    get: (group, name) => waiting.get(keyOf({ group, name })),
    remove: (group, name) => remove(keyOf({ group, name })),
    nextDue: () => {
      const next = ready()[0];
      return next && Temporal.Instant.from(next.due);
    },
    fireDue: async (until) => {
      let ran = 0;
      for (const timer of ready()) {
        if (Temporal.Instant.compare(timer.due, until) > 0) break;
        if (waiting.get(keyOf(timer)) === timer && (await run(timer))) ran += 1;
      }
      return ran;
    },
    close: log.close,
  };
}
