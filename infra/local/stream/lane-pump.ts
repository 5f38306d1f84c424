import { setTimeout as sleep } from 'node:timers/promises';
import type { LambdaStreamRecord } from './stream-event.ts';
import type { StreamReader } from './stream-reader.ts';

export interface LanePump {
  /** Looks at the stream now instead of at its next turn. */
  poke(): void;
  /** Resolves when everything that was on the stream at the call has been delivered or given up. */
  idle(): Promise<void>;
  /** Resolves when the delivery under way has ended. */
  stop(): Promise<void>;
}

export interface LanePumpSettings {
  reader: StreamReader;
  /** Picks the records of the lane, in the form that the function gets. */
  select: (records: Awaited<ReturnType<StreamReader['read']>>['records']) => LambdaStreamRecord[];
  deliver: (records: LambdaStreamRecord[]) => Promise<void>;
  keepPositions: (positions: Record<string, string>) => void;
  warn: (text: string) => void;
  /** How long the stream is left alone when nobody pokes. */
  pollMilliseconds: number;
}

const engineTroubleMilliseconds = 500;

/** Runs one lane: reads, delivers, keeps the position, and so on until stopped. Lanes do not wait for each other. */
export function startLanePump(settings: LanePumpSettings): LanePump {
  const { reader, select, deliver, keepPositions, warn, pollMilliseconds } = settings;
  let stopped = false;
  let poked = new AbortController();
  let waiting: (() => void)[] = [];

  /** @returns whether there may be more to read at once. */
  async function turn(): Promise<boolean> {
    const asked = waiting;
    waiting = [];
    try {
      const { records, positions } = await reader.read();
      await deliver(select(records));
      if (records.length > 0) keepPositions(positions);
      if (records.length === 0) for (const resolve of asked) resolve();
      else waiting.push(...asked);
      return records.length > 0;
    } catch (error) {
      waiting.push(...asked);
      if (!stopped) warn(`Stream: ${(error as Error).name}; trying again`);
      await sleep(engineTroubleMilliseconds, undefined, { ref: false });
      return false;
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      if ((await turn()) || waiting.length > 0 || stopped) continue;
      await sleep(pollMilliseconds, undefined, { signal: poked.signal }).catch(() => undefined);
      poked = new AbortController();
    }
    for (const resolve of waiting) resolve();
  }

  const running = run();
  const poke = (): void => poked.abort();
  return {
    poke,
    idle: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        poke();
      }),
    stop: () => {
      stopped = true;
      poke();
      return running;
    },
  };
}
