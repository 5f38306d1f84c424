import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { StartFault } from './start-fault.ts';

/** Where an engine is looked for. */
export interface Machine {
  /** As Node names it, like its processor. */
  platform: string;
  arch: string;
  /** Folders of programs, as the environment lists them. */
  path: string;
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  arch: process.arch,
  path: process.env.PATH ?? '',
});

const programName = (platform: string): string => (platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The program of the optional package that was built for the platform. */
function packaged({ platform, arch }: Machine): string[] {
  try {
    const manifest = createRequire(import.meta.url).resolve(`@dynoxide/${platform}-${arch}/package.json`);
    return [join(dirname(manifest), programName(platform))];
  } catch {
    return [];
  }
}

const onPath = ({ platform, path }: Machine): string[] =>
  path
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, programName(platform)));

/**
 * Finds the engine's program: the optional package of the platform, else `dynoxide` on the PATH.
 * @throws StartFault with the command that starts DynamoDB Local instead
 */
export function engineBinary(machine: Machine): string {
  const found = [...packaged(machine), ...onPath(machine)].find(isProgram);
  if (found) return found;
  throw new StartFault(
    `There is no DynamoDB engine for ${machine.platform}-${machine.arch} here, neither as a package nor as dynoxide on the PATH: run ` +
      '`docker run --rm -p 127.0.0.1:8000:8000 amazon/dynamodb-local` and start again with DYNAMODB_ENDPOINT=http://127.0.0.1:8000.',
  );
}
