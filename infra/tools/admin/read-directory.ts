import { readFileSync } from 'node:fs';
import type { InputFault } from '../../../shared/domain/core/refusal.ts';
import { type Directory, WrittenDirectory } from '../../../shared/domain/directory/directory.ts';
import { directoryFaults } from '../../../shared/domain/directory/directory-faults.ts';
import { withHomeZones } from '../../../shared/domain/directory/home-zone.ts';
import { identityFaults } from '../../../shared/domain/directory/identity.ts';
import { directorySenses } from '../../../shared/domain/directory/senses/directory-senses.ts';
import { staffFaults } from '../../../shared/domain/directory/staff-faults.ts';
import { isZone } from '../../../shared/domain/directory/zones.ts';
import { inputFaults } from '../../../shared/http/core/input-faults.ts';
import { directoryWorld } from './directory-world.ts';

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

/** What of what never changes is changed. A zone that is none is not: what to write is told of it, and no new id is needed. */
function changesOfIdentity(stored: Directory, { clinics, practitioners, ...rest }: Directory): InputFault[] {
  const noZones = [
    ...clinics.map(({ zone }, at) => ({ pointer: `/clinics/${at}/zone`, zone })),
    ...practitioners.map(({ homeZone }, at) => ({ pointer: `/practitioners/${at}/homeZone`, zone: homeZone })),
  ].filter(({ zone }) => !isZone(zone));
  return identityFaults(stored, { clinics, practitioners, ...rest }).filter(
    (each) => !noZones.some(({ pointer }) => pointer === each.pointer),
  );
}

/**
 * Reads a practice's directory from a JSON file.
 * @param stored the directory that it is to replace: what never changes must be the same there
 * @param today local date of the practice
 * @returns the directory, and what makes little sense in it and stops nothing
 * @throws with every fault of the file at once, each with the JSON Pointer of where it stands
 */
export function readDirectory(path: string, stored: Directory, today: string): ReadDirectory {
  const read = WrittenDirectory.safeParse(parsed(path), { reportInput: true });
  if (!read.success) throw told(path, inputFaults(read.error.issues));
  const directory = withHomeZones(read.data, stored.practitioners, '');
  const empty = directory.clinics.length === 0 ? [{ pointer: '/clinics', detail: 'must have at least 1 entry' }] : [];
  const senses = directorySenses(directory, { ...directoryWorld(today), kept: stored });
  const faults = [
    ...empty,
    ...changesOfIdentity(stored, directory),
    ...directoryFaults(directory, today),
    ...senses.faults,
    ...staffFaults(directory.staff, today),
  ];
  if (faults.length > 0) throw told(path, faults);
  return { directory, warnings: senses.warnings.map(lineOf) };
}
