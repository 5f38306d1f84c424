import { openLog } from './append-log.ts';
import { replaceFile } from './durable-file.ts';

/** A one-time schedule. */
export interface LocalTimer {
  name: string;
  group: string;
  /** Epoch milliseconds. */
  due: number;
  /** JSON text that the target is invoked with. */
  input: string;
}

type TimerName = Pick<LocalTimer, 'group' | 'name'>;
type Entry = { set: LocalTimer } | { gone: string };

/** The schedules that have not run yet. Each change is safe from a kill when its promise resolves. */
export interface TimerStore {
  all(): LocalTimer[];
  get(name: TimerName): LocalTimer | undefined;
  /** @returns false, and changes nothing, where a timer of that name waits already. */
  set(timer: LocalTimer): Promise<boolean>;
  remove(name: TimerName): Promise<void>;
  close(): Promise<void>;
}

const keyOf = ({ group, name }: TimerName): string => `${group}/${name}`;

/** Replays the file, then rewrites it with what still waits, so that it does not grow for ever. */
async function readBack(path: string): Promise<Map<string, LocalTimer>> {
  const log = await openLog(path);
  await log.close();
  const timers = new Map<string, LocalTimer>();
  for (const entry of log.earlier as Entry[]) {
    if ('set' in entry) timers.set(keyOf(entry.set), entry.set);
    else timers.delete(entry.gone);
  }
  replaceFile(path, [...timers.values()].map((set) => `${JSON.stringify({ set })}\n`).join(''));
  return timers;
}

export async function openTimerStore(path: string): Promise<TimerStore> {
  const timers = await readBack(path);
  const log = await openLog(path);
  const keep = (entry: Entry): Promise<void> => log.append(entry);
  return {
    all: () => [...timers.values()],
    get: (name) => timers.get(keyOf(name)),
    set: async (timer) => {
      if (timers.has(keyOf(timer))) return false;
      timers.set(keyOf(timer), timer);
      await keep({ set: timer });
      return true;
    },
    remove: async (name) => {
      timers.delete(keyOf(name));
      await keep({ gone: keyOf(name) });
    },
    close: log.close,
  };
}
