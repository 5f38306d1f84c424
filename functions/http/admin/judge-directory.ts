import { directoryWorld } from '../../../shared/config/directory-world.ts';
import type { InputFault } from '../../../shared/domain/core/refusal.ts';
import { type Directory, WrittenDirectory } from '../../../shared/domain/directory/directory.ts';
import { directoryFaults } from '../../../shared/domain/directory/directory-faults.ts';
import { withHomeZones } from '../../../shared/domain/directory/home-zone.ts';
import { identityFaults } from '../../../shared/domain/directory/identity.ts';
import { directorySenses } from '../../../shared/domain/directory/senses/directory-senses.ts';
import { staffFaults } from '../../../shared/domain/directory/staff-faults.ts';
import { isZone } from '../../../shared/domain/directory/zones.ts';
import { inputFaults } from '../../../shared/http/core/input-faults.ts';

/** A directory that can be used, and what makes little sense in it and stops nothing; or all that is wrong with it. */
export type JudgedDirectory = { directory: Directory; warnings: InputFault[] } | { faults: InputFault[] };

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
 * Judges a practice's directory as it was written, for the tool and for the API.
 * @param written whatever JSON came
 * @param stored the directory that it is to replace: what never changes must be the same there
 * @param today local date of the practice
 * @returns every fault at once, each with the JSON Pointer of where it stands
 */
export function judgedDirectory(written: unknown, stored: Directory, today: string): JudgedDirectory {
  const read = WrittenDirectory.safeParse(written, { reportInput: true });
  if (!read.success) return { faults: inputFaults(read.error.issues) };
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
  return faults.length > 0 ? { faults } : { directory, warnings: senses.warnings };
}
