import { Refusal } from '../../domain/refusal.ts';
import { Conflict } from '../ports.ts';

/** How often a decision is made anew when another write came between reading and saving. */
const attempts = 12;

/** Waits before attempt `n` (0 = the first repeat), growing and jittered; passed in so that tests need not wait. */
export type Backoff = (n: number) => Promise<void>;

/**
 * Runs load → decide → save until the save meets no other write.
 * @throws Refusal `retries-exhausted` after a bounded number of attempts; a Conflict on a request record passes
 * through, because it means that this very request was answered before.
 */
export async function contend<T>(backoff: Backoff, attempt: () => Promise<T>): Promise<T> {
  for (let n = 0; n < attempts; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Conflict) || error.on === 'request-answered') throw error;
      await backoff(n);
    }
  }
  throw new Refusal(
    'retries-exhausted',
    'Many people are booking this day at the moment. Try again, or take another time.',
  );
}
