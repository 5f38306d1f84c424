import type { Temporal } from 'temporal-polyfill';
import { practice } from '../../shared/config/practice.ts';
import { schedulingSettings } from '../../shared/config/scheduling.ts';
import type { StoreAccess } from '../../shared/deps.ts';
import type { Directory } from '../../shared/domain/directory/directory.ts';
import { importedDirectory } from '../../shared/domain/directory/imported-directory.ts';
import { toRfc3339 } from '../../shared/domain/scheduling/local-day.ts';
import { type OrphanedVisit, orphanedVisits, takesAway } from '../../shared/domain/scheduling/orphaned-visits.ts';
import { directoryChanges } from '../../shared/store/directory-changes.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { openVisits } from '../../shared/store/open-visits.ts';
import { directoryOf, entriesOf, storedEntries } from '../../shared/store/records/directory-record.ts';
import { readDirectory } from './read-directory.ts';

export interface ImportCommand {
  file: string;
  dryRun: boolean;
  /** Orphan visits where the change does. */
  force: boolean;
  now: Temporal.Instant;
}

/** What the tool says. Ids only: the directory holds phone numbers and addresses of staff, visits belong to patients. */
export interface ImportReport {
  said: string[];
  /** Why it was refused; empty where it was not. */
  refused: string[];
}

const REFUSED =
  'Nothing was written, because these visits would be orphaned. Move or cancel them first, or repeat with --force and call the patients.';

function line({ visit: { appointmentId, caseId, slot }, why }: OrphanedVisit, { clinics }: Directory): string {
  const zone = clinics.find(({ clinicId }) => clinicId === slot.clinicId)?.zone ?? practice.zone;
  const { clinicId, practitionerId } = slot;
  return `orphaned ${[appointmentId, toRfc3339(slot.start, zone), clinicId, practitionerId, caseId].join(' ')}: ${why}`;
}

/**
 * Makes the stored directory that of a file; what the file leaves out retires. Repeating it changes nothing.
 * @throws with the faults of a file that cannot be used; nothing was written then. DirectoryChanged where another import ran
 * at the same time
 */
export async function importDirectory(
  { client, tableName }: StoreAccess,
  command: ImportCommand,
): Promise<ImportReport> {
  const { file, dryRun, force, now } = command;
  const writer = directoryWriter(client, tableName);
  const items = await writer.read();
  const stored = directoryOf(items);
  const wanted = importedDirectory(stored, readDirectory(file, stored), { now, zone: practice.zone });
  const changes = directoryChanges(storedEntries(items), entriesOf(wanted));
  const count = changes.length;
  if (count === 0) return { said: ['The stored directory is this one already; nothing to do.'], refused: [] };
  const visits = takesAway(stored, wanted) ? await openVisits(client, tableName, now) : [];
  const orphaned = orphanedVisits(stored, wanted, visits, schedulingSettings.closingHolidays);
  const orphans = orphaned.map((each) => line(each, wanted));
  const said = changes.map(({ change, entry }) => `${change} ${entry.name}`);
  if (orphans.length > 0 && !force) return { said, refused: [...orphans, REFUSED] };
  if (dryRun)
    return {
      said: [...said, ...orphans, `${count} entries differ. Nothing was written: leave out --dry-run to import.`],
      refused: [],
    };
  await writer.put(wanted, items);
  const done = `${count} entries are imported; every function sees them within a minute.`;
  return { said: [...said, ...orphans, done], refused: [] };
}
