import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stages } from '../../stages.ts';
import { hold } from './hold.ts';
import { emulatorsPython, Unable } from './python.ts';
import { canBeAlone, startAlone } from './sandbox.ts';

const script = fileURLToPath(import.meta.url);
const home = fileURLToPath(new URL('../../../.build/rehearse/', import.meta.url));

/** `python` and `folder` are given by this script to itself, in a network of its own. */
function asked(): { stage: string; python?: string | undefined; folder?: string | undefined } {
  try {
    const text = { type: 'string' } as const;
    const options = { stage: { ...text, default: 'dev' }, python: text, folder: text };
    const { values } = parseArgs({ options });
    if (Object.hasOwn(stages, values.stage)) return values;
  } catch {
    // Falls through to the usage: the faults of an option are told by what is expected.
  }
  console.error(`npm run rehearse -- [--stage ${Object.keys(stages).join('|')}]`);
  process.exit(2);
}

function pythonAtHand(): string {
  try {
    return emulatorsPython(join(home, 'python'));
  } catch (error) {
    if (!(error instanceof Unable)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** @returns the exit code of a rehearsal in a network of its own */
async function holdAlone(stage: string, python: string, folder: string): Promise<number> {
  const child = startAlone(script, ['--stage', stage, '--python', python, '--folder', folder]);
  // A terminal sends Ctrl-C to the child too, which ends by itself; whoever ends us alone ends all of it.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill('SIGKILL'));
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

const { stage, python = pythonAtHand(), folder } = asked();
if (folder) process.exit((await hold(stage, python, folder)) ? 0 : 1);

const own = mkdtempSync(join(tmpdir(), 'spinebridge-rehearsal-'));
process.on('exit', () => rmSync(own, { recursive: true, force: true }));
if (canBeAlone()) {
  console.log('In a network of its own: nothing of it reaches outside.');
  process.exitCode = await holdAlone(stage, python, own);
} else {
  console.log('On loopback of this machine: the deployed functions could reach outside.');
  process.exitCode = (await hold(stage, python, own)) ? 0 : 1;
}
