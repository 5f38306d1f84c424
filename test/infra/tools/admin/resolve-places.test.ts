import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions } from '../../../../infra/bundling/bundle.ts';
import { resolvePlaces } from '../../../../infra/tools/admin/resolve-places.ts';

/** Bundled as for Lambda: one line, minified. */
const entry = 'schedule/rotate-link-keys.ts';
let code = '';
let map = { version: 3, sources: [''], mappings: '', names: [''], file: '', sourcesContent: [''], sourceRoot: '' };

beforeAll(async () => {
  const outdir = '.build/functions/rotator';
  const { outputFiles = [] } = await build({ ...bundleOptions({ index: entry }), outdir, write: false });
  code = outputFiles.find(({ path }) => path.endsWith('.mjs'))?.text ?? '';
  map = JSON.parse(outputFiles.find(({ path }) => path.endsWith('.map'))?.text ?? '');
});

/** Line and column of a text in the bundle, both from 1, as V8 counts them. */
function placeOf(words: string): string {
  const before = code.slice(0, code.indexOf(words)).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe('a place in a bundle', () => {
  it('becomes the place in the source, in a stack trace and in a log field', () => {
    const place = placeOf('"link-keys-rotated"');
    const lines = readFileSync('functions/schedule/rotate-link-keys.ts', 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes("'link-keys-rotated'"));
    const column = (lines[line] ?? '').indexOf("'link-keys-rotated'");
    const source = `functions/schedule/rotate-link-keys.ts:${line + 1}:${column + 1}`;
    expect(resolvePlaces(`    at handler (file:///var/task/index.mjs:${place})`, map)).toBe(
      `    at handler (${source})`,
    );
    expect(resolvePlaces(`index.mjs:${place}`, map)).toBe(source);
  });

  it('stays as it is where the map does not know it', () => {
    expect(resolvePlaces('index.mjs:99999:1', { ...map, mappings: '' })).toBe('index.mjs:99999:1');
    expect(resolvePlaces('at node:internal/process:1:2', map)).toBe('at node:internal/process:1:2');
  });
});
