import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { LocalClock } from './clock.ts';

export interface Sweeps {
  /**
   * Runs the sweeper now. A failure is logged: the next run tries again.
   * @returns whether it ended well and found every promise kept
   */
  run(): Promise<boolean>;
  /** Runs it when its time has come by the shared clock. */
  runIfDue(): Promise<void>;
}

/** What the sweeper answers: how much it found undone, of each sort. */
const Counts = z.record(z.string(), z.number());

const foundNothing = (answer: unknown): boolean => Object.values(Counts.parse(answer)).every((count) => count === 0);

/** The schedule of the sweeper; its first run is told that it is the first after a start. */
export function sweepsOf(
  clock: Pick<LocalClock, 'now'>,
  everyMinutes: number,
  sweeper: (event: unknown) => Promise<unknown>,
  warn: (text: string) => void,
): Sweeps {
  let last: Temporal.Instant | undefined;
  const run = async (): Promise<boolean> => {
    const event = last ? { source: 'aws.events', 'detail-type': 'Scheduled Event' } : { atStart: true };
    last = clock.now();
    try {
      return foundNothing(await sweeper(event));
    } catch (error) {
      warn(`Sweeper: ${(error as Error).name}; the next run tries again`);
      return false;
    }
  };
  const due = (): boolean => !last || clock.now().since(last).total('minutes') >= everyMinutes;
  return {
    run,
    runIfDue: async () => {
      if (due()) await run();
    },
  };
}
