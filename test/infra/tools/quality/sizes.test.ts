import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfFile } from '../../../support/temporary-folder.ts';

const folder = folderOfFile();

test('refuses a file of more than 200 lines, those of a comment counted too, which Biome takes for one', () => {
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const sizes = () => spawnSync(process.execPath, [resolve('infra/tools/quality/sizes.ts')], { cwd: folder });
  writeFileSync(join(folder, 'long.ts'), `/*${'\n'.repeat(199)}*/\n`);
  expect(sizes().status).toBe(0);
  writeFileSync(join(folder, 'long.ts'), `/*${'\n'.repeat(200)}*/\n`);
  const { status, stderr } = sizes();
  expect([status, String(stderr)]).toEqual([1, 'long.ts has 201 lines, more than 200: split it by idea.\n']);
});
