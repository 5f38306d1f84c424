import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Asks AWS through its command line. @returns what it printed. @throws in words where it is not installed or AWS refuses */
export type AskCli = (args: readonly string[]) => Promise<string>;

/** With the credentials and the region of the environment. */
export const awsCli: AskCli = async (args) => {
  try {
    const { stdout } = await run('aws', [...args, '--output', 'json'], { maxBuffer: 64 * 2 ** 20 });
    return stdout;
  } catch (error) {
    const { code, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT') throw new Error('The AWS CLI is not installed; this tool asks AWS through it.');
    throw new Error(`aws ${args.slice(0, 2).join(' ')} failed: ${stderr.trim()}`);
  }
};
