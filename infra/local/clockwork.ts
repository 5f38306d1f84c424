import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Temporal } from 'temporal-polyfill';
import { outboxMappings, sweepEveryMinutes } from '../../functions/triggers.ts';
import { unlogged } from '../../shared/store/dynamo/unlogged.ts';
import { advanceClock } from './advance-clock.ts';
import type { LocalClock } from './clock.ts';
import type { DataFolder } from './data-folder.ts';
import type { Database } from './database.ts';
import type { Invoke } from './lambda.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type StreamPump, startStreamPump } from './stream/stream-pump.ts';
import { sweepsOf } from './sweep.ts';
import type { TimerStore } from './timer-store.ts';
import { timersOf } from './timers.ts';

/** Everything that runs without being asked over HTTP: the stream, the timers and the sweeper. */
export interface Clockwork {
  /** Looks at the stream at once. */
  poke(): void;
  /**
   * Moves the clock on, one move at a time.
   * @param targetOf names the target as soon as it is this move's turn
   * @returns whether all that fell due has fired, each at its own time; where it has not, the work goes on
   * @throws what `targetOf` throws
   */
  advance(targetOf: (now: Temporal.Instant) => Temporal.Instant): Promise<boolean>;
  stop(): Promise<void>;
}

export interface ClockworkSettings {
  folder: DataFolder;
  database: Pick<Database, 'outboxStreamArn'>;
  clock: LocalClock;
  timerStore: TimerStore;
  invoke: Invoke;
  warn: (text: string) => void;
}

const tickMilliseconds = 1000;

function startOutboxPump(
  { folder, database, invoke, warn }: ClockworkSettings,
  client: DynamoDBStreamsClient,
): StreamPump {
  const mappings = outboxMappings.map(({ function: name, ...mapping }) => ({
    ...mapping,
    invoke: (event: unknown) => invoke(name, event),
  }));
  const positionFile = (lane: string): string => folder.file(`stream-${lane}.json`);
  return startStreamPump({ client, streamArn: database.outboxStreamArn, mappings, positionFile, warn });
}

/** Starts the stream pump, sweeps once, and ticks every second of real time. */
export function startClockwork(settings: ClockworkSettings): Clockwork {
  const { clock, timerStore, invoke, warn } = settings;
  const client = unlogged(new DynamoDBStreamsClient({}));
  const pump = startOutboxPump(settings, client);
  const pause = (milliseconds: number): Promise<unknown> => sleep(milliseconds, undefined, { ref: false });
  const timers = timersOf({ store: timerStore, fire: (input) => invoke('timers', input), warn, pause });
  const sweeps = sweepsOf(clock, sweepEveryMinutes, (event) => invoke('sweeper', event), warn);
  const exclusively = oneAtATime();
  let tick: Promise<void> | undefined;
  let advancing = false;

  async function runTick(): Promise<void> {
    await timers.fireDue(clock.now());
    await sweeps.runIfDue();
    pump.poke();
  }

  function startTick(): void {
    if (tick || advancing) return;
    tick = runTick()
      .catch((error: Error) => warn(`Clock: ${error.name}; trying again`))
      .finally(() => {
        tick = undefined;
      });
  }

  async function streamIdle(): Promise<void> {
    await tick;
    await pump.idle();
  }

  async function move(target: Temporal.Instant, begun: number): Promise<boolean> {
    advancing = true;
    return advanceClock({ clock, timers, streamIdle, sweep: sweeps.run }, target, begun).finally(() => {
      advancing = false;
    });
  }

  function advance(targetOf: (now: Temporal.Instant) => Temporal.Instant): Promise<boolean> {
    const begun = performance.now();
    return exclusively(async () => move(targetOf(clock.now()), begun));
  }

  startTick();
  const ticker = setInterval(startTick, tickMilliseconds);
  return {
    poke: () => pump.poke(),
    advance,
    stop: async () => {
      clearInterval(ticker);
      await pump.stop();
      client.destroy();
    },
  };
}
