import type { Temporal } from 'temporal-polyfill';
import { practice } from '../../../shared/config/practice.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { differencesOf } from '../../../shared/store/directory-difference/directory-difference.ts';
import { importDifference } from '../../../shared/store/directory-difference/import-difference.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import type { Item } from '../../../shared/store/dynamo/item.ts';
import { openVisits } from '../../../shared/store/readers/open-visits.ts';
import { pastHoursReader } from '../../../shared/store/readers/past-hours-reader.ts';
import { identitiesOf, type StoredEntries, storedEntries } from '../../../shared/store/records/directory-record.ts';
import type { Clock } from '../../../shared/workflows/core/ports.ts';
import { displacedBy } from './displaced-visits.ts';
import { keepPastHours } from './keep-past-hours.ts';
import { orphansOf } from './orphans-of-import.ts';
import { readDirectory } from './read-directory.ts';
import { promiseToSettle } from './settle-after-import.ts';
import type { StoreAccess } from './store-at-hand.ts';

export interface ImportCommand {
  file: string;
  dryRun: boolean;
  /** Orphan visits where the change does. */
  force: boolean;
  clock: Clock;
}

/** What the tool says. How staff are reached is masked, and visits are told by their ids: they belong to patients. */
export interface ImportReport {
  said: string[];
  /** Why it was refused; empty where it was not. */
  refused: string[];
}

const REFUSED =
  'Nothing was written, because these visits would be orphaned, or may be. Move or cancel them first, or repeat with --force: then they ' +
  'need rebooking, and stand on the worklist.';

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

const entries = (count: number, one: string, more: string): string =>
  count === 1 ? `1 entry ${one}` : `${count} entries ${more}`;

const AGAIN =
  'Visits that cannot take place any more are marked as such within minutes, and stand on the worklist. ' +
  'Run this again in two minutes: it lists visits that were booked meanwhile.';

/** What an import would do, as far as it is known before it writes. */
interface Plan {
  stored: Directory;
  wanted: Directory;
  /** The entries as they were read: written is only what still stands so. */
  items: Item[];
  differences: ReturnType<typeof differencesOf>;
  /** What stops nothing: warnings, and visits that the stored directory orphans already. */
  said: string[];
  /** What stops an import without --force. */
  orphaned: string[];
}

async function planOf(
  { client, tableName }: StoreAccess,
  { file }: ImportCommand,
  now: Temporal.Instant,
): Promise<Plan> {
  const today = localDateAt(now, practice.zone);
  const items = await directoryWriter(client, tableName).read();
  const known = storedEntries(items);
  refuseUnknownHomes(known);
  const { directory, warnings } = readDirectory(file, identitiesOf(known), today);
  const pastHours = pastHoursReader(client, tableName);
  const difference = await importDifference(known, directory, { now, zone: practice.zone, pastHours });
  const { stored, wanted, differences } = difference;
  const { visits, unreadable } = await openVisits(client, tableName, now);
  const { ids, newly, standing } = orphansOf(stored, wanted, visits, known.unreadable);
  const said = [
    ...warnings.map((warning) => `warning ${warning}`),
    ...difference.unreadable,
    ...differences.lines,
    ...displacedBy(
      stored,
      wanted,
      visits.filter(({ appointmentId }) => !ids.has(appointmentId)),
    ),
    ...standing,
  ];
  const unknown = unreadable.map((name) => `unreadable ${name}: whether it is orphaned is not known`);
  return { stored, wanted, items, differences, said, orphaned: [...newly, ...unknown] };
}

/**
 * Makes the stored directory that of a file; what the file leaves out retires. Repeating it changes nothing, and lists the
 * visits that are orphaned by now. Visits that cannot take place any more will need rebooking (settle-after-import.ts).
 * @throws with the faults of a file that cannot be used; nothing was written then. DirectoryChanged where another import ran
 * at the same time
 */
export async function importDirectory(store: StoreAccess, command: ImportCommand): Promise<ImportReport> {
  const { clock } = command;
  const begun = clock.now();
  const { stored, wanted, items, differences, said, orphaned } = await planOf(store, command, begun);
  const { count, isLess } = differences;
  const done = (...last: string[]): ImportReport => ({ said: [...said, ...orphaned, ...last], refused: [] });
  if (count === 0) return done('The stored directory is this one already; nothing to do.');
  if (orphaned.length > 0 && !command.force) return { said, refused: [...orphaned, REFUSED] };
  if (command.dryRun)
    return done(`${entries(count, 'differs', 'differ')}. Nothing was written: leave out --dry-run to import.`);
  await promiseToSettle(store, stored, wanted, begun);
  await keepPastHours(store, stored, wanted, items, begun);
  await directoryWriter(store.client, store.tableName).put(wanted, items);
  await promiseToSettle(store, stored, wanted, clock.now());
  return done(
    `${entries(count, 'is', 'are')} imported; every function sees them within a minute.`,
    ...(isLess ? [AGAIN] : []),
  );
}
