import { globSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { touchesProcess } from './test/support/touches-process.ts';

const ofLongRuns = '**/*.long.test.ts';
/** Each of these gets a process of its own. The others share theirs, so that most modules are loaded once in all. */
const apart = globSync('test/**/*.test.ts').filter((file) => touchesProcess(file));

export default defineConfig({
  test: {
    // One more than most small machines have processors: browser and engine tests wait a good part of their time.
    maxWorkers: 3,
    // Only for what hangs: the slowest takes some seconds, and a machine under load many times that.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    // What handlers log is shown only where a test fails.
    silent: 'passed-only',
    env: { POWERTOOLS_DEV: 'true' },
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: apart, exclude: [ofLongRuns] },
      },
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [ofLongRuns, ...apart], isolate: false },
      },
    ],
  },
});
