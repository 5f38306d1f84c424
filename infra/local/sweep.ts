import type { Temporal } from 'temporal-polyfill';
import type { LocalClock } from './clock.ts';

export interface Sweeps {
  /** Runs the sweeper now. A failure is logged: the next run tries again. */
  run(): Promise<void>;
  /** Runs it when its time has come by the shared clock. */
  runIfDue(): Promise<void>;
}

/** The schedule of the sweeper; its first run is told that it is the first after a start. */
export function sweepsOf(
  clock: Pick<LocalClock, 'now'>,
  everyMinutes: number,
  sweeper: (event: unknown) => Promise<unknown>,
  warn: (text: string) => void,
): Sweeps {
  let last: Temporal.Instant | undefined;
  const run = async (): Promise<void> => {
    const event = last ? { source: 'aws.events', 'detail-type': 'Scheduled Event' } : { atStart: true };
    last = clock.now();
    await sweeper(event).catch((error: Error) => warn(`Sweeper: ${error.name}; the next run tries again`));
  };
  const due = (): boolean => !last || clock.now().since(last).total('minutes') >= everyMinutes;
  return { run, runIfDue: async () => (due() ? run() : undefined) };
}
