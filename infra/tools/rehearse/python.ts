import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The outside emulator, and the release that this was tried with. */
const wanted = 'ministack==1.5.33';

/** The rehearsal cannot be held here, and it is not the product's fault. */
export class Unable extends Error {}

const versionLine = 'import sys, venv; sys.exit(sys.version_info < (3, 9))';

function python(): string {
  const found = ['python3', 'python'].find((name) => spawnSync(name, ['-c', versionLine]).status === 0);
  if (!found)
    throw new Unable('The rehearsal needs Python 3.9 or later with its venv module, which is not on the PATH.');
  return found;
}

/**
 * Makes a virtual environment with the emulator in it, once; afterwards it is there.
 * @param folder where
 * @returns the environment's interpreter
 * @throws Unable where there is no Python, or no way to its packages
 */
export function emulatorsPython(folder: string): string {
  const own = join(folder, 'bin', 'python');
  const isThere = spawnSync(own, [
    '-c',
    `import importlib.metadata as m; assert 'ministack==' + m.version('ministack') == '${wanted}'`,
  ]);
  if (isThere.status === 0) return own;
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  console.log(`Installing ${wanted} into ${dirname(folder)}, once.`);
  for (const [command, given] of [
    [python(), ['-m', 'venv', folder]],
    [own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', wanted]],
  ] as const) {
    const { status, stderr } = spawnSync(command, given, { encoding: 'utf8', timeout: 300_000 });
    if (status !== 0) throw new Unable(`${command} ${given.join(' ')} failed:\n${stderr}`);
  }
  return own;
}
