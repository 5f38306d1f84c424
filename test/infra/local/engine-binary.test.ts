import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answers, startEngine } from '../../../infra/local/engine.ts';
import { engineBinary, type Machine, thisMachine } from '../../../infra/local/engine-binary.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const packaged = join(import.meta.dirname, '../../../node_modules/@dynoxide/linux-x64/dynoxide');
const unpackaged = (...folders: string[]): Machine => ({
  platform: 'sunos',
  arch: 'sparc',
  path: folders.join(delimiter),
});

/** A folder of programs with a `dynoxide` in it. */
function folderWith(program: string, mode = 0o755): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'dynoxide'), program);
  chmodSync(join(folder, 'dynoxide'), mode);
  return folder;
}

describe('the engine is', () => {
  test.skipIf(!existsSync(packaged))('the package of the platform before any on the PATH', () => {
    expect(engineBinary({ platform: 'linux', arch: 'x64', path: folderWith('') })).toBe(packaged);
  });

  test('else the first dynoxide on the PATH that is a program', () => {
    const [text, folder, program] = [folderWith('', 0o644), temporaryFolder(), folderWith('')];
    mkdirSync(join(folder, 'dynoxide'));
    const machine = unpackaged('', '.', join(folder, 'none'), text, folder, program, folderWith(''));
    expect(engineBinary(machine)).toBe(join(program, 'dynoxide'));
  });

  test('named as Windows names programs there', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'dynoxide.exe'), '', { mode: 0o755 });
    expect(engineBinary({ ...unpackaged(folder), platform: 'win32' })).toBe(join(folder, 'dynoxide.exe'));
  });

  test('else named in a sentence with the command that starts another', () => {
    expect(() => engineBinary(unpackaged(temporaryFolder()))).toThrow(
      'There is no DynamoDB engine for sunos-sparc here, neither as a package nor as dynoxide on the PATH: run ' +
        '`docker run --rm -p 127.0.0.1:8000:8000 amazon/dynamodb-local` and start again with DYNAMODB_ENDPOINT=http://127.0.0.1:8000.',
    );
  });
});

describe.skipIf(process.platform === 'win32')('a dynoxide on the PATH', () => {
  test('runs, and what a script of that name started ends with it', async () => {
    const real = temporaryFolder();
    symlinkSync(engineBinary(thisMachine()), join(real, 'real'));
    const script = `#!${process.execPath}
require('node:child_process').spawnSync(${JSON.stringify(join(real, 'real'))}, process.argv.slice(2), { stdio: 'inherit' });`;
    const { endpoint, stop } = await startEngine(undefined, unpackaged(folderWith(script)));
    onTestFinished(stop);
    expect(await answers(endpoint)).toBe(true);
    await stop();
    expect(await answers(endpoint)).toBe(false);
  });

  test('that cannot run is named with the reason', async () => {
    await expect(startEngine(undefined, unpackaged(folderWith('#!/no/such/interpreter')))).rejects.toThrow(
      /^The embedded DynamoDB engine did not start \(spawn .+\): set DYNAMODB_ENDPOINT to another engine/,
    );
  });
});
