import { expect, test } from 'vitest';
import { touchesProcess } from '../support/touches-process.ts';

test.each([
  ['replaces a module', 'test/domain/triage/free-text.test.ts', true],
  ['sets variables of the environment', 'test/functions/entries.test.ts', true],
  ['has a helper that replaces a class of the SDK', 'test/links/read-link-keys.test.ts', true],
  ['has a helper that stops the clock', 'test/infra/local/advance-clock.test.ts', true],
  ['has a browser', 'test/pages/acknowledgement.test.ts', true],
  ['only computes', 'test/domain/cases/npi.test.ts', false],
  ['has an engine of its own', 'test/workflows/faults/relay.test.ts', false],
])('whether a file of tests that %s shares its process', (_, file, isApart) => {
  expect(touchesProcess(file)).toBe(isApart);
});
