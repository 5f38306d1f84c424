import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** Every file with a property in it, or with more to look at in a long run, whatever else it tests. */
const properties = globSync('test/**/*.test.ts').filter((file) =>
  /propertyRuns\(|env\.LONG_RUN/.test(readFileSync(file, 'utf8')),
);

const { projects: _, ...limits } = quick.test ?? {};

/**
 * The long run: what `npm test` tries some hundred times is tried ten thousand times, and the histories are as long as the
 * targets ask. Nothing in it depends on how quick the machine is, so its limits are generous.
 */
export default defineConfig({
  test: {
    ...limits,
    include: ['test/**/*.long.test.ts', ...properties],
    exclude: ['**/node_modules/**'],
    testTimeout: 4 * 3_600_000,
    hookTimeout: 600_000,
    env: { ...limits.env, LONG_RUN: 'true' },
  },
});
