import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FunctionName, functions } from '../../functions/functions.ts';
import { bundleFunction } from '../../infra/bundling/bundle-function.ts';

const names = Object.keys(functions) as FunctionName[];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinebridge-deterministic-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every deployed file below a folder with its bytes, of which the asset's hash is made. A map names the way to the sources. */
const files = (of: string): [string, string][] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(of.length), readFileSync(path, 'base64')];
    })
    .toSorted(([a], [b]) => a.localeCompare(b));

it('bundles are the same bytes from the same sources, wherever and in whatever order they are made', async () => {
  const once = join(folder, 'once');
  const again = join(folder, 'elsewhere', 'again');
  await Promise.all(names.map((name) => bundleFunction(name, once)));
  await Promise.all(names.toReversed().map((name) => bundleFunction(name, again)));
  const [first, second] = [files(once), files(again)];
  expect(first.length).toBeGreaterThanOrEqual(names.length);
  expect(second.map(([path]) => path)).toEqual(first.map(([path]) => path));
  expect(first.filter(([, bytes], place) => bytes !== second[place]?.[1]).map(([path]) => path)).toEqual([]);
}, 120_000);
