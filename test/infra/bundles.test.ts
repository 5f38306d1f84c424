import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ability, type FunctionDescription, type FunctionName, functions } from '../../functions/functions.ts';
import { bundleFunction } from '../../infra/bundling/bundle-function.ts';

const names = Object.keys(functions) as FunctionName[];
let folder: string;
let once: string;
const metafiles = new Map<FunctionName, Metafile>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinebridge-deterministic-'));
  once = join(folder, 'once');
  await Promise.all(names.map(async (name) => metafiles.set(name, (await bundleFunction(name, once)).metafile)));
}, 120_000);
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
  const again = join(folder, 'elsewhere', 'again');
  await Promise.all(names.toReversed().map((name) => bundleFunction(name, again)));
  const [first, second] = [files(once), files(again)];
  expect(first.length).toBeGreaterThanOrEqual(names.length);
  expect(second.map(([path]) => path)).toEqual(first.map(([path]) => path));
  expect(first.filter(([, bytes], place) => bytes !== second[place]?.[1]).map(([path]) => path)).toEqual([]);
}, 120_000);

/** The client that an ability takes. Whoever signs or reads links asks for the keys, so `link-keys` takes one too. */
const clientOf: Partial<Record<Ability, string>> = {
  publish: 'client-sns',
  mail: 'client-sesv2',
  'set-timers': 'client-scheduler',
  'link-keys': 'client-secrets-manager',
  'rotate-link-keys': 'client-secrets-manager',
};
const clients = [...new Set(Object.values(clientOf))];

const holds = ({ outputs }: Metafile, part: string): boolean =>
  Object.values(outputs).some(({ inputs }) =>
    Object.entries(inputs).some(([path, { bytesInOutput }]) => path.includes(part) && bytesInOutput > 0),
  );

it.each(names)('the bundle of %s holds no client and no reader but those that its function picks', (name) => {
  const { abilities, tables }: FunctionDescription = functions[name];
  const metafile = metafiles.get(name) as Metafile;
  const picked = new Set(abilities.map((ability) => clientOf[ability]).filter(Boolean));
  expect(clients.filter((client) => holds(metafile, `@aws-sdk/${client}/`))).toEqual(
    clients.filter((client) => picked.has(client)),
  );
  for (const [reader, table] of [
    ['audit', 'Audit'],
    ['clinical', 'Clinical'],
    ['directory', 'Directory'],
    ['schedule', 'Schedule'],
    ['request', 'Requests'],
  ] as const)
    if (holds(metafile, `store/readers/${reader}-reader.ts`)) expect(Object.keys(tables)).toContain(table);
});
