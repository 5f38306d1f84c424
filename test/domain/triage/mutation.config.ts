import { defineConfig } from 'vitest/config';

/**
 * What mutants are run against: the tests that say what the rules mean. Left out are the ones that any change at all
 * would fail (the lock, the generated page) and the slow properties.
 */
export default defineConfig({
  test: {
    include: ['test/domain/triage/**/*.test.ts'],
    exclude: ['**/ruleset-lock.test.ts', '**/triage-page.test.ts', '**/properties.test.ts', '**/*.property.test.ts'],
    environment: 'node',
  },
});
