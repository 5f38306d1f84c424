import type { Temporal } from 'temporal-polyfill';
import { practice } from '../../../shared/config/practice.ts';
import { schedulingSettings } from '../../../shared/config/scheduling.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { zoneOfTaken } from '../../../shared/domain/booking/kept-at.ts';
import { type OrphanedVisit, orphanedVisits } from '../../../shared/domain/booking/orphaned-visits.ts';
import { localDateAt, toRfc3339 } from '../../../shared/domain/core/local-time.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { importedDirectory } from '../../../shared/domain/directory/imported-directory.ts';
import { directoryChanges } from '../../../shared/store/directory-changes.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { openVisits } from '../../../shared/store/readers/open-visits.ts';
import {
  directoryOf,
  entriesOf,
  identitiesOf,
  type StoredEntries,
  storedEntries,
} from '../../../shared/store/records/directory-record.ts';
import { readDirectory } from './read-directory.ts';
import type { StoreAccess } from './store-at-hand.ts';

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
  'Nothing was written, because these visits would be orphaned, or may be. Move or cancel them first, or repeat with --force and call the patients.';

function line(word: string, { visit, why }: OrphanedVisit, wanted: Directory) {
  const { appointmentId, caseId, slot } = visit;
  const start = toRfc3339(slot.start, zoneOfTaken(visit, wanted, practice.zone));
  return `${word} ${[appointmentId, start, slot.clinicId, slot.practitionerId, caseId].join(' ')}: ${why}`;
}

/**
 * Visits that the wanted directory orphans: those that it would newly, and those that the stored one does already, such as one
 * that was booked while functions still held an older directory.
 */
function orphansOf(
  stored: Directory,
  wanted: Directory,
  visits: readonly Appointment[],
  unreadable: StoredEntries['unreadable'],
) {
  const { closingHolidays } = schedulingSettings;
  const names = new Set(unreadable.map(({ name }) => name));
  // Whether an entry that cannot be read orphans a visit nobody knows, so the wanted one counts as the first to.
  const isKnown = ({ slot }: Appointment) =>
    ![
      `practitioners#${slot.practitionerId}`,
      `clinics#${slot.clinicId}`,
      `appointmentTypes#${slot.appointmentType}`,
    ].some((name) => names.has(name));
  const before = orphanedVisits(stored, visits.filter(isKnown), closingHolidays);
  const already = new Set(before.map(({ visit }) => visit.appointmentId));
  const all = orphanedVisits(wanted, visits, closingHolidays);
  const isOld = ({ visit }: OrphanedVisit) => already.has(visit.appointmentId);
  return {
    newly: all.filter((each) => !isOld(each)).map((each) => line('orphaned', each, wanted)),
    standing: all.filter(isOld).map((each) => line('already orphaned', each, wanted)),
  };
}

/**
 * A practitioner of the first release has no home zone written down: his clinics say which it is, and it never changes.
 * @throws where they cannot, because they or he cannot be read
 */
function refuseUnknownHomes({ entries, unreadable }: StoredEntries): void {
  if (!unreadable.some(({ list }) => list === 'clinics' || list === 'practitioners')) return;
  const homeless = [...entries, ...unreadable].filter(
    ({ list, entry }) => list === 'practitioners' && (entry as { homeZone?: unknown }).homeZone === undefined,
  );
  if (homeless.length === 0) return;
  throw new Error(
    `Nothing was written: this release cannot read ${unreadable.map(({ name }) => name).join(', ')}, and so cannot tell the home zone of ` +
      `${homeless.map(({ name }) => name).join(', ')}. Import with the release that wrote them.`,
  );
}

const AGAIN = 'Run this again in two minutes: it lists visits that were booked meanwhile.';

/**
 * Makes the stored directory that of a file; what the file leaves out retires. Repeating it changes nothing, and lists the
 * visits that are orphaned by now.
 * @throws with the faults of a file that cannot be used; nothing was written then. DirectoryChanged where another import ran
 * at the same time
 */
export async function importDirectory(
  { client, tableName }: StoreAccess,
  { file, dryRun, force, now }: ImportCommand,
): Promise<ImportReport> {
  const writer = directoryWriter(client, tableName);
  const items = await writer.read();
  const known = storedEntries(items);
  refuseUnknownHomes(known);
  const stored = directoryOf(known.entries);
  const { directory, warnings } = readDirectory(file, identitiesOf(known), localDateAt(now, practice.zone));
  const wanted = importedDirectory(stored, directory, { now, zone: practice.zone });
  const changes = directoryChanges(known.entries, entriesOf(wanted));
  const count = changes.length;
  const { visits, unreadable } = await openVisits(client, tableName, now);
  const { newly: orphaned, standing } = orphansOf(stored, wanted, visits, known.unreadable);
  const newly = [...orphaned, ...unreadable.map((name) => `unreadable ${name}: whether it is orphaned is not known`)];
  const said = [
    ...warnings.map((warning) => `warning ${warning}`),
    ...known.unreadable.map(({ name }) => `unreadable ${name}: replaced where the file has it, else left as it is`),
    ...changes.map(({ change, entry }) => `${change} ${entry.name}`),
    ...standing,
  ];
  const done = (...last: string[]): ImportReport => ({ said: [...said, ...newly, ...last], refused: [] });
  if (count === 0) return done('The stored directory is this one already; nothing to do.');
  if (newly.length > 0 && !force) return { said, refused: [...newly, REFUSED] };
  if (dryRun) return done(`${count} entries differ. Nothing was written: leave out --dry-run to import.`);
  await writer.put(wanted, items);
  const isLess = known.unreadable.length > 0 || changes.some(({ change }) => change !== 'added');
  return done(`${count} entries are imported; every function sees them within a minute.`, ...(isLess ? [AGAIN] : []));
}
