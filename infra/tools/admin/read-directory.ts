import { readFileSync } from 'node:fs';
import { judgedDirectory } from '../../../functions/http/admin/judge-directory.ts';
import type { InputFault } from '../../../shared/domain/core/refusal.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';

const lineOf = ({ pointer, detail }: InputFault): string => `${pointer || '/'}: ${detail}`;

const told = (path: string, faults: readonly InputFault[]): Error => {
  const lines = faults.map((each) => `  ${lineOf(each)}`);
  return new Error([`${path} cannot be used; nothing was written. Put right:`, ...lines].join('\n'));
};

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${message}`);
  }
}

/** What npm says before a script's own words: an export without --silent begins with it. */
const banner = /^(?:\s*>[^\n]*\n)+/;

function parsed(path: string): unknown {
  const text = textOf(path).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text.replace(banner, ''));
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${(error as Error).message}`);
  }
}

export interface ReadDirectory {
  directory: Directory;
  /** Each with the JSON Pointer of where it stands. */
  warnings: string[];
}

/**
 * Reads a practice's directory from a JSON file.
 * @param stored the directory that it is to replace: what never changes must be the same there
 * @param today local date of the practice
 * @returns the directory, and what makes little sense in it and stops nothing
 * @throws with every fault of the file at once, each with the JSON Pointer of where it stands
 */
export function readDirectory(path: string, stored: Directory, today: string): ReadDirectory {
  const judged = judgedDirectory(parsed(path), stored, today);
  if ('faults' in judged) throw told(path, judged.faults);
  return { directory: judged.directory, warnings: judged.warnings.map(lineOf) };
}
