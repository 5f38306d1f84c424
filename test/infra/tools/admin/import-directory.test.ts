import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { directoryWriter } from '../../../../shared/store/directory-writer.ts';
import { directoryReader } from '../../../../shared/store/readers/directory-reader.ts';
import { started } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const tool = (name: string): string => join(import.meta.dirname, `../../../../infra/tools/admin/${name}.ts`);
const usage = 'npm run directory:import -- <directory.json> [--dry-run] [--force]\n';

const store = started(openStore);
beforeAll(async () => {
  await directoryWriter(store.client, store.tableName).put(sampleDirectory);
});

/** A tool as an operator runs it. */
async function run(name: string, ...given: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [tool(name), ...given], {
    env: { PATH: process.env.PATH, DYNAMODB_ENDPOINT: store.endpoint, DATA_DIR: temporaryFolder() },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const [code] = await once(child, 'close');
  return { code, ...said };
}
const runImport = (...given: string[]) => run('import-directory', ...given);

function written(directory: unknown): string {
  const path = join(temporaryFolder(), 'directory.json');
  writeFileSync(path, typeof directory === 'string' ? directory : JSON.stringify(directory));
  return path;
}

const stored = () => directoryReader(store.client, store.tableName).directory();
const { referrers, staff, clinics } = sampleDirectory;

/** One entry added, one changed. */
const edited = {
  ...sampleDirectory,
  staff: [...staff.slice(0, -1), { ...staff.at(-1)!, phone: '+16315550199' }],
  referrers: [...referrers, { referrerId: 'new-practice', name: 'New Practice' }],
};

describe('the tool that imports a directory', () => {
  it('says that there is nothing to do where nothing differs', async () => {
    expect(await runImport(written(sampleDirectory))).toEqual({
      code: 0,
      out: 'The stored directory is this one already; nothing to do.\n',
      err: '',
    });
  });

  it('reads past what npm says before an export', async () => {
    const npm = '\n> spinebridge@0.1.0 directory:export\n> node infra/tools/admin/export-directory.ts\n\n';
    expect(await runImport(written(`${npm}${JSON.stringify(sampleDirectory)}`))).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing to do'),
    });
  });

  it('says that there is no such file', async () => {
    expect(await runImport('/nowhere/directory.json')).toMatchObject({
      code: 1,
      err: 'There is no file /nowhere/directory.json.\n',
    });
  });

  it('shows ids and writes nothing in a dry run; then writes; a repeat changes nothing', async () => {
    const file = written(edited);
    const dry = await runImport('--file', file, '--dry-run');
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toContain('added referrers#new-practice\n');
    expect(dry.out).toContain(`changed staff#${staff.at(-1)!.recipientId}\n`);
    expect(dry.out).toContain('Nothing was written');
    expect(dry.out).not.toMatch(/\+1|@|New Practice/);
    expect(await stored()).toEqual(sampleDirectory);

    expect(await runImport(file)).toMatchObject({ code: 0, out: expect.stringContaining('are imported') });
    expect(await stored()).toEqual(edited);
    expect((await runImport('--file', file)).out).toBe('The stored directory is this one already; nothing to do.\n');
  });

  it.each([
    ['a member that is missing', { ...sampleDirectory, staff: [{ recipientId: 'x' }] }, '  /staff/0/role: is required'],
    ['a member that nobody knows', { ...sampleDirectory, extra: 1 }, '  /extra: is not a known field; remove it'],
    [
      'a member of a practitioner that nobody knows',
      { ...sampleDirectory, practitioners: [{ ...sampleDirectory.practitioners[0], zone: 'x' }] },
      '  /practitioners/0/zone: is not a known field; remove it',
    ],
    ['an empty list of clinics', { ...sampleDirectory, clinics: [], practitioners: [] }, '  /clinics: must have at'],
    ['a rule across entries', { ...sampleDirectory, clinics: clinics.slice(1) }, 'There is no clinic'],
    [
      'another zone of a clinic',
      { ...sampleDirectory, clinics: [{ ...clinics[0], zone: 'America/Chicago' }, ...clinics.slice(1)] },
      '  /clinics/0/zone: The zone of manhattan is America/New_York and never changes',
    ],
    ['no JSON', '{', 'cannot be read as JSON'],
    [
      'a licence of a whole word',
      { ...sampleDirectory, practitioners: [{ ...sampleDirectory.practitioners[0], licensedStates: ['New York'] }] },
      '/licensedStates/0: must be the two letters of a state, such as NY',
    ],
    [
      'an id of a closure that was made up',
      {
        ...sampleDirectory,
        clinics: [{ ...clinics[0], closures: [{ closureId: 'x', from: '2026-12-01', to: '2026-12-01' }] }],
      },
      '/closures/0/closureId: must be cls_ and 20 digits or small letters',
    ],
  ])('refuses %s, with --force too, says where, and writes nothing', async (_what, directory, sentence) => {
    const before = await stored();
    const refused = { code: 1, out: '', err: expect.stringContaining(sentence) };
    expect(await runImport(written(directory), '--force')).toEqual(refused);
    expect(await stored()).toEqual(before);
  });

  it('tells all that makes no sense at once, and writes nothing', async () => {
    const [manhattan, bronx, ...others] = clinics;
    const [surgeon, ...colleagues] = sampleDirectory.practitioners;
    const [first] = surgeon!.weeklyHours;
    const before = await stored();
    const { code, out, err } = await runImport(
      written({
        clinics: [
          { ...manhattan, latitude: manhattan!.longitude, longitude: manhattan!.latitude },
          { ...bronx, clinicId: 'new-bronx', zone: 'EST' },
          bronx,
          ...others,
        ],
        practitioners: [
          { ...surgeon!, weeklyHours: [first!, first!, { ...first!, start: '18:00', end: '18:15' }] },
          ...colleagues,
        ].map((each) => ({
          ...each,
          appointmentTypes: each.appointmentTypes.filter((id) => id !== 'urgent-consult'),
        })),
        appointmentTypes: sampleDirectory.appointmentTypes.filter(
          (each) => each.appointmentTypeId !== 'urgent-consult',
        ),
        staff: [],
        referrers,
      }),
    );
    expect([code, out]).toEqual([1, '']);
    const lines = err.split('\n').slice(1, -1);
    expect(lines).toEqual([
      expect.stringMatching('/practitioners/0/weeklyHours/1: The same hours stand at /practitioners/0/weeklyHours/0'),
      expect.stringMatching('/practitioners/0/weeklyHours/2/end: In 15 minutes there is no room for a visit'),
      expect.stringMatching('/clinics/0/latitude: Latitude and longitude are swapped'),
      expect.stringMatching('/clinics/1/zone: EST is the zone of no place'),
      expect.stringMatching('/appointmentTypes: First visits are of the type urgent-consult, and no such type'),
      expect.stringMatching('/staff: Nobody is on call'),
    ]);
    expect(await stored()).toEqual(before);
  });

  it('says what it warns of, and imports all the same', async () => {
    const [manhattan, ...others] = clinics;
    const { code, out } = await runImport(
      written({ ...edited, clinics: [{ ...manhattan, insurances: ['medicair'] }, ...others] }),
      '--dry-run',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('warning /clinics/0/insurances/0: medicair is no kind')]);
  });

  it.each([[[]], [['--file']], [['--fiel', 'x']], [['x', 'y']], [['--file', 'x', 'y']]])(
    'explains itself for %j',
    async (given) => {
      expect(await runImport(...given)).toEqual({ code: 2, out: '', err: usage });
    },
  );
});

describe('the tool that exports the directory', () => {
  it('prints it so that importing it again changes nothing', async () => {
    const { code, out } = await run('export-directory');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(await stored());
    const again = await runImport(written(out));
    expect(again.out).toBe('The stored directory is this one already; nothing to do.\n');
  });
});
