import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

interface Startable {
  stop(): Promise<void>;
}
type Hook = (work: () => Promise<void>) => void;

function between<T extends Startable>(before: Hook, after: Hook, start: () => Promise<T>): T {
  const around: Partial<T> = {};
  before(async () => {
    Object.assign(around, await start());
  });
  after(async () => {
    await around.stop?.();
    delete around.stop;
  });
  return around as T;
}

/**
 * Starts something before the tests of a file and stops it after them. Its members are there once it has started; where
 * it cannot start, the report shows why, and nothing that only follows from it.
 */
export const started = <T extends Startable>(start: () => Promise<T>): T => between(beforeAll, afterAll, start);

/** As `started`, anew for each test. */
export const startedAnew = <T extends Startable>(start: () => Promise<T>): T => between(beforeEach, afterEach, start);
