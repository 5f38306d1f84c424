import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Temporal } from 'temporal-polyfill';
import { outboxMappings, sweepEveryMinutes } from '../../functions/functions.ts';
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
  /** Moves the clock on; what falls due on the way has fired when this resolves. One move at a time. */
  advanceTo(target: Temporal.Instant): Promise<void>;
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
  const client = new DynamoDBStreamsClient({});
  const pump = startOutboxPump(settings, client);
  const timers = timersOf({ store: timerStore, fire: (input) => invoke('timers', input), warn });
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

  async function advance(target: Temporal.Instant): Promise<void> {
    advancing = true;
    const settled = async (): Promise<void> => {
      await tick;
      await pump.idle();
    };
    await advanceClock({ clock, timers, streamIdle: settled, sweep: () => sweeps.run() }, target).finally(() => {
      advancing = false;
    });
  }

  startTick();
  const ticker = setInterval(startTick, tickMilliseconds);
  return {
    poke: () => pump.poke(),
    advanceTo: (target) => exclusively(() => advance(target)),
    stop: async () => {
      clearInterval(ticker);
      await pump.stop();
      client.destroy();
    },
  };
}
