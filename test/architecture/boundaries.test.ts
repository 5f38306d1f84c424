import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOfFile } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

const longFile = Array.from({ length: 201 }, (_, at) => `export const a${at} = 1;\n`).join('');

/** Each row: a file that would break a boundary (or not), and the rule that must say so. */
const rows: [string, string, string | undefined][] = [
  ['shared/domain/a.ts', "import fs from 'node:fs';\nexport const a = fs;\n", 'noRestrictedImports'],
  ['shared/domain/b.ts', "export { tables } from '../store/table.ts';\n", 'noRestrictedImports'],
  ['shared/domain/c.ts', 'export const now = () => Date.now();\n', 'noRestrictedGlobals'],
  ['shared/domain/d.ts', 'export const env = process.env;\n', 'noRestrictedGlobals'],
  ['shared/domain/e.ts', "import { z } from 'zod';\nexport const e = z;\n", 'noRestrictedImports'],
  ['shared/domain/f.ts', "import * as z from 'zod/mini';\n\nexport const f = z;\n", undefined],
  ['shared/workflows/a.ts', "export * from '@aws-sdk/client-dynamodb';\n", 'noRestrictedImports'],
  ['shared/workflows/b.ts', "export * from '../http/core/route.ts';\n", 'noRestrictedImports'],
  ['shared/contract/a.ts', "export * from '../workflows/core/ports.ts';\n", 'noRestrictedImports'],
  ['shared/contract/b.ts', "export * from '../http/core/route.ts';\n", 'noRestrictedImports'],
  ['shared/contract/c.ts', "export * from '../domain/core/ids.ts';\n", undefined],
  ['shared/http/core/a.ts', "export * from '../../store/ledger.ts';\n", 'noRestrictedImports'],
  ['shared/http/core/b.ts', "export * from '../../gateways/random-ids.ts';\n", 'noRestrictedImports'],
  ['shared/http/core/c.ts', "export * from '@aws-sdk/client-dynamodb';\n", 'noRestrictedImports'],
  ['shared/http/core/d.ts', "export * from '../../contract/queries.ts';\n", undefined],
  ['shared/http/core/e.ts', "export * from '../json/json-door.ts';\n", 'noRestrictedImports'],
  ['functions/http/a.ts', "export * from '@aws-sdk/client-dynamodb';\n", 'noRestrictedImports'],
  ['functions/http/b.ts', "export * from '../../infra/local/main.ts';\n", 'noRestrictedImports'],
  ['shared/store/a.ts', "export * from '@aws-sdk/client-dynamodb';\n", undefined],
  ['shared/store/long.ts', longFile, 'noExcessiveLinesPerFile'],
  ['shared/store/x.ts', "import { y } from './y.ts';\n\nexport const x = () => y;\n", 'noImportCycles'],
  ['shared/store/y.ts', "import { x } from './x.ts';\n\nexport const y = () => x;\n", 'noImportCycles'],
];

const folder = folderOfFile();
let report: string;

beforeAll(() => {
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const [file, text] of rows) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const given = ['lint', '--max-diagnostics=none', '--reporter=github', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...given], { cwd: folder, encoding: 'utf8' });
  if (!stdout.includes('::error')) throw new Error(`Biome says nothing of what is wrong: ${stderr}`);
  report = stdout;
});

describe('the import boundaries', () => {
  it.each(rows)('%s', (file, _, rule) => {
    const found = report.split('\n').filter((line) => line.includes(`/${file},`));
    if (rule) expect(found.join('\n')).toContain(rule);
    else expect(found).toEqual([]);
  });
});
