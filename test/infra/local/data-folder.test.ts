import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDataFolder } from '../../../infra/local/data-folder.ts';
import { keptOnce, readJson, replaceFile } from '../../../infra/local/durable-file.ts';
import { refuseHungFolder } from '../../../infra/local/hung-folder.ts';
import { firstWords } from '../../support/first-words.ts';
import { patience } from '../../support/patience.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('makes the folder, and gives it back when it is released', () => {
  const path = join(temporaryFolder(), 'deep', 'down');
  openDataFolder(path).release();
  const again = openDataFolder(path);
  expect(again.file('clock.json')).toBe(join(path, 'clock.json'));
  again.release();
});

test('refuses a folder that another stack holds, in one sentence', () => {
  const path = temporaryFolder();
  const held = openDataFolder(path);
  expect(() => openDataFolder(path)).toThrow(
    `Another Spinebridge already runs on the data folder ${path}: stop it, or set DATA_DIR to another folder.`,
  );
  held.release();
});

test('takes over the folder of a stack that was killed', async () => {
  const path = temporaryFolder();
  const module = join(import.meta.dirname, '../../../infra/local/data-folder.ts');
  const script = `const { openDataFolder } = await import(${JSON.stringify(module)});
    globalThis.held = openDataFolder(${JSON.stringify(path)}); console.log('held'); setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await firstWords(holder);
  expect(() => openDataFolder(path)).toThrow(/already runs on/);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const folder = await vi.waitUntil(() => {
    try {
      return openDataFolder(path);
    } catch {
      return undefined;
    }
  }, patience);
  folder.release();
});

test('says how to go on where the folder cannot be written', () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  expect(() => openDataFolder(join(file, 'data'))).toThrow(
    `The data folder ${file}/data cannot be written (ENOTDIR): make it writable or set DATA_DIR to a folder that is.`,
  );
});

test.skipIf(!existsSync('/proc/self'))('and where the kernel makes no folders', () => {
  expect(() => openDataFolder('/proc/no-such/folder')).toThrow('cannot be written (ENOENT)');
});

test('makes the folders above it, for its owner alone', () => {
  const path = join(temporaryFolder(), 'some', 'where');
  openDataFolder(path).release();
  for (const made of [path, dirname(path)]) expect(statSync(made).mode & 0o777).toBe(0o700);
});

describe('a disk that hangs', () => {
  test('is refused in one sentence', async () => {
    const hanging = () => new Promise<void>(() => undefined);
    await expect(refuseHungFolder('/mnt/far', hanging, 1)).rejects.toThrow(
      'The data folder /mnt/far does not answer: see to the disk that it is on, or set DATA_DIR to another folder.',
    );
  });

  test('is not meant where a folder is there, or is still to be made', async () => {
    const path = temporaryFolder();
    await refuseHungFolder(path);
    await refuseHungFolder(join(path, 'not yet'));
  });
});

test('a file of keys is readable by its owner only, and made once', async () => {
  const file = join(temporaryFolder(), 'keys.json');
  expect(readJson(file)).toBeUndefined();
  expect(await keptOnce(file, () => ({ made: 1 }))).toEqual({ made: 1 });
  expect(await keptOnce(file, () => ({ made: 2 }))).toEqual({ made: 1 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  replaceFile(file, '{"made":3}');
  expect(readJson(file)).toEqual({ made: 3 });
});
