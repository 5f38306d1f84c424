import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

function emptyFolder(atTheEnd: (work: () => void) => void): string {
  const path = mkdtempSync(join(tmpdir(), 'spinebridge-'));
  atTheEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Makes an empty folder that goes with the test. */
export const temporaryFolder = (): string => emptyFolder(onTestFinished);

/** Makes an empty folder that goes with the test file. Called outside of its tests. */
export const folderOfFile = (): string => emptyFolder(afterAll);
