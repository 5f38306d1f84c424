import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.long.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    // Only for what hangs: the slowest takes some seconds, and a machine under load many times that.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    // What handlers log is shown only where a test fails.
    silent: 'passed-only',
    env: { POWERTOOLS_DEV: 'true' },
  },
});
