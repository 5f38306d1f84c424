import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDataFolder } from '../../../infra/local/data-folder.ts';
import { Api } from '../../../infra/tools/demo/client.ts';
import { emergencyIntake } from '../../../infra/tools/demo/samples.ts';
import { localEnvironment, localMain, watched } from '../../support/local-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Starts the stack as a user whose files everybody may read and write. */
const openHanded = (DATA_DIR: string) =>
  watched(
    spawn('sh', ['-c', 'umask 0; exec "$0" "$1"', process.execPath, localMain], {
      env: localEnvironment({ DATA_DIR }),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );

/** Permissions of every file; a draft may vanish while it is looked at. */
const modesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).flatMap((name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return found ? [[name, (found.mode & 0o777).toString(8)]] : [];
    }),
  );
const exposedIn = (folder: string) => Object.entries(modesIn(folder)).filter(([, mode]) => mode !== '600');

async function used(stack: ReturnType<typeof openHanded>): Promise<void> {
  const api = new Api(await stack.ready);
  const { body } = await api.post('/v1/intakes', emergencyIntake);
  await api.until(async () => (await api.outbox(body.intakeId)).some(({ kind }) => kind === 'page'));
  await api.advance('PT1M');
}

describe('no other user of the machine can read the data', () => {
  test('in a folder that everybody may look into, while the system runs and after a kill', async () => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    const stack = openHanded(folder);
    await used(stack);
    expect(Object.keys(modesIn(folder))).toEqual(
      expect.arrayContaining(['dynamodb.sqlite', 'dynamodb.sqlite-wal', 'outbox.jsonl', 'lock', 'clock.json']),
    );
    expect(exposedIn(folder)).toEqual([]);
    stack.child.kill('SIGKILL');
    await stack.ended;
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);

    await used(openHanded(folder));
    expect(exposedIn(folder)).toEqual([]);
  });

  test('although a file of an earlier run, its log and its draft were open to all', () => {
    const path = temporaryFolder();
    const names = ['dynamodb.sqlite', 'dynamodb.sqlite-wal', 'dynamodb.sqlite-shm', 'clock.json', 'clock.json.new'];
    openDataFolder(path).release();
    for (const name of [...names, 'lock']) {
      appendFileSync(join(path, name), '');
      chmodSync(join(path, name), 0o644);
    }
    const folder = openDataFolder(path);
    folder.file('dynamodb.sqlite');
    folder.file('clock.json');
    expect(exposedIn(path)).toEqual([]);
    folder.release();
  });
});
