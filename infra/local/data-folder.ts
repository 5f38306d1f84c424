import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartFault } from './start-fault.ts';

/** The folder with everything that survives a restart, held by one stack at a time. */
export interface DataFolder {
  path: string;
  /** @returns the path of a file in it; one that exists already is made its owner's alone, with what belongs to it. */
  file(name: string): string;
  release(): void;
}

const sqliteBusy = 5;

const unwritable = (path: string, reason: unknown): StartFault =>
  new StartFault(
    `The data folder ${path} cannot be written (${reason}): make it writable or set DATA_DIR to a folder that is.`,
  );

/** What SQLite keeps beside a file, and the draft of its replacement. */
const companions = ['', '-wal', '-shm', '-journal', '.new'] as const;

/** Takes a file from an earlier run, whoever could read it then, out of the hands of other users. */
function owned(path: string): string {
  for (const companion of companions) {
    try {
      chmodSync(`${path}${companion}`, 0o600);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') continue;
      throw new StartFault(
        `The file ${path}${companion} cannot be kept from other users (${code}): make it your own, or set DATA_DIR to another folder.`,
      );
    }
  }
  return path;
}

/**
 * An exclusive SQLite transaction as a lock: the kernel drops it with the process, so a kill leaves no stale lock,
 * and no process id has to be guessed at.
 */
function lock(path: string): DatabaseSync {
  const database = new DatabaseSync(join(path, 'lock'));
  try {
    database.exec('BEGIN EXCLUSIVE');
    owned(join(path, 'lock'));
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
    throw new StartFault(
      `Another Spinebridge already runs on the data folder ${path}: stop it, or set DATA_DIR to another folder.`,
    );
  }
}

/** Node's own `recursive` never ends where a folder cannot be made below one that exists, such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another start may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** @throws StartFault where the folder cannot be written or another stack holds it. */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK | constants.X_OK);
    const held = lock(path);
    return { path, file: (name) => owned(join(path, name)), release: () => held.close() };
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw unwritable(path, (error as NodeJS.ErrnoException).code ?? (error as Error).message);
  }
}
