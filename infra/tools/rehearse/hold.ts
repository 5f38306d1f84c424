import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Emulator } from './emulator.ts';
import { Rehearsal } from './rehearsal.ts';
import { type Outcome, summary, unexpectedErrors } from './summary.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** A machine that hangs must not hang for ever. */
const longestMinutes = 15;

function synthesise(stage: string, folder: string): void {
  console.log(`Synthesising ${stage}.`);
  const cdk = join(root, 'node_modules', '.bin', 'cdk');
  const given = ['synth', '--quiet', '-c', `stage=${stage}`, '--output', join(folder, 'assembly')];
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH };
  const run = spawnSync(cdk, given, { cwd: root, encoding: 'utf8', env, timeout: 300_000 });
  const { status, signal, stderr, stdout } = run;
  if (signal) throw new Error(`The synth was ended by ${signal}.`);
  if (status !== 0) throw new Error(`The synth failed:\n${stdout}${stderr}`);
}

/** Ends what was started when somebody ends us, or nothing goes on. */
function endWith(emulator: Emulator): void {
  const end = (why: string): void => {
    console.error(why);
    void emulator.stop().finally(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end(`Ended by ${signal}.`));
  setTimeout(() => end(`Not done within ${longestMinutes} minutes.`), longestMinutes * 60_000).unref();
}

async function rehearse(stage: string, python: string, folder: string, outcome: Outcome): Promise<void> {
  synthesise(stage, folder);
  const emulator = await Emulator.start(python, folder);
  endWith(emulator);
  try {
    const rehearsal = new Rehearsal(emulator.aws, stage, folder, outcome);
    await rehearsal.deploy(python);
    await rehearsal.use();
    outcome.errorsLogged = await emulator.errorsLogged();
    await rehearsal.takeDown();
    const faults = unexpectedErrors(outcome);
    if (faults.length > 0) throw new Error(`Functions logged errors that they should not: ${faults.join(', ')}.`);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\nThe emulator said last:\n${await emulator.lastWords()}`);
  } finally {
    await emulator.stop();
  }
}

/**
 * Deploys a stage's synthesised stacks to the emulator, uses them and takes them down, and says what was seen.
 * @param folder for all that is only there meanwhile
 * @returns whether it went well
 */
export async function hold(stage: string, python: string, folder: string): Promise<boolean> {
  const begun = performance.now();
  const outcome: Outcome = { stage, stacks: [], seen: [], errorsLogged: {} };
  const fault = await rehearse(stage, python, folder, outcome).then(
    () => undefined,
    (error: Error) => error.message,
  );
  console.log(summary(outcome, (performance.now() - begun) / 1000, fault));
  return fault === undefined;
}
