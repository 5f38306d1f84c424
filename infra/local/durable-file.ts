import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';

/**
 * Replaces a file so that a reader, and a start after a kill, sees the old text or the new one, never a part.
 * Readable by its owner only: some of these files hold keys.
 */
export function replaceFile(path: string, text: string): void {
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** As `replaceFile`, without waiting for the disk: enough where only a power cut, not a kill, may lose the change. */
export function replaceFileSoon(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** @returns the parsed file, or undefined where it does not exist. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @returns the parsed file; made and kept by `make` where it does not exist yet. */
export async function keptOnce(path: string, make: () => unknown): Promise<unknown> {
  const kept = readJson(path);
  if (kept !== undefined) return kept;
  const made = await make();
  replaceFile(path, JSON.stringify(made));
  return made;
}
