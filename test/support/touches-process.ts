import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What replaces modules, the clock, the environment or a class of the SDK for all that runs in the same process. */
const touching = [
  /\bvi\.(mock|doMock|hoisted|resetModules|stubEnv|stubGlobal|useFakeTimers)\(/,
  /\b(mockClient|shiftClock|setEnvironment)\(/,
  /\bprocess\.(env(\.\w+|\[\w+\])? =(?!=)|exitCode|chdir)/,
  // Sets the language of every zod there is.
  / from 'playwright-core'/,
  /\b(startStack|openClock)\b.* from '\S*infra\/local\//,
];
const imports = /from '(\.[^']+\.ts)'/g;

/** @returns whether a file of tests, or a helper of tests that it imports, changes what others in its process would meet. */
export function touchesProcess(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || !file.startsWith('test') || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const helpers = [...text.matchAll(imports)].map(([, path = '']) => join(dirname(file), path));
  return touching.some((each) => each.test(text)) || helpers.some((helper) => touchesProcess(helper, seen));
}
