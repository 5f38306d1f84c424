import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { directoryReader } from '../../shared/store/directory-reader.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { openStore, type TestStore } from '../support/store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const script = join(import.meta.dirname, '../../infra/admin/import-directory.ts');
const usage = 'npm run directory:import -- --file <directory.json> [--dry-run]\n';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
  await directoryWriter(store.client, store.tableName).put(sampleDirectory);
});
afterAll(() => store.stop());

/** The tool as an operator runs it. */
async function run(...given: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [script, ...given], {
    env: { PATH: process.env.PATH, DYNAMODB_ENDPOINT: store.endpoint },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  return { code, said };
}

function written(directory: unknown): string {
  const path = join(temporaryFolder(), 'directory.json');
  writeFileSync(path, typeof directory === 'string' ? directory : JSON.stringify(directory));
  return path;
}

const stored = () => directoryReader(store.client, store.tableName).directory();
const { referrers, staff } = sampleDirectory;
const [firstStaff, ...otherStaff] = staff;

/** One entry added, one changed, one removed; the ones after it move up. */
const edited = {
  ...sampleDirectory,
  staff: [...otherStaff.slice(0, -1), { ...otherStaff.at(-1)!, phone: '+16315550199' }],
  referrers: [...referrers, { referrerId: 'new-practice', name: 'New Practice' }],
};

describe('the import of a directory', () => {
  it('says that there is nothing to do where nothing differs', async () => {
    expect(await run('--file', written(sampleDirectory))).toEqual({
      code: 0,
      said: 'The stored directory is this one already; nothing to do.\n',
    });
  });

  it('shows ids and writes nothing in a dry run; then writes; a repeat changes nothing', async () => {
    const file = written(edited);
    const dry = await run('--file', file, '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.said).toContain('added referrers#new-practice\n');
    expect(dry.said).toContain(`changed staff#${otherStaff.at(-1)!.recipientId}\n`);
    expect(dry.said).toContain(`removed staff#${firstStaff!.recipientId}\n`);
    expect(dry.said).toContain('Nothing was written');
    expect(dry.said).not.toMatch(/\+1|@|New Practice/);
    expect(await stored()).toEqual(sampleDirectory);

    expect(await run('--file', file)).toMatchObject({ code: 0, said: expect.stringContaining('are imported') });
    expect(await stored()).toEqual(edited);
    expect((await run('--file', file)).said).toBe('The stored directory is this one already; nothing to do.\n');
  }, 60_000);

  it.each([
    ['a member that is missing', { ...sampleDirectory, staff: [{ recipientId: 'x' }] }, '  /staff/0/role: is required'],
    ['a member that nobody knows', { ...sampleDirectory, extra: 1 }, '  /extra: is not a known field; remove it'],
    ['an empty list of clinics', { ...sampleDirectory, clinics: [], practitioners: [] }, '  /clinics: must have at'],
    ['a rule across entries', { ...sampleDirectory, clinics: sampleDirectory.clinics.slice(1) }, 'There is no clinic'],
    ['no JSON', '{', 'cannot be read as JSON'],
  ])('refuses %s, says where, and writes nothing', async (_what, directory, sentence) => {
    const before = await stored();
    expect(await run('--file', written(directory))).toMatchObject({ code: 1, said: expect.stringContaining(sentence) });
    expect(await stored()).toEqual(before);
  });

  it.each([[[]], [['--file']], [['--fiel', 'x']]])('explains itself for %j', async (given) => {
    expect(await run(...given)).toEqual({ code: 2, said: usage });
  });
});
