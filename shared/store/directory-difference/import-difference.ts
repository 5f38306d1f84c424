import { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { importedDirectory } from '../../domain/directory/imported-directory.ts';
import { replacedHours } from '../../workflows/directory/replaced-hours.ts';
import type { PastHoursReader } from '../../workflows/reports/ports.ts';
import { directoryOf, type StoredEntries } from '../records/directory-record.ts';
import { differencesOf } from './directory-difference.ts';

/** What an import is judged by. */
export interface ImportedAt {
  now: Temporal.Instant;
  /** IANA zone of the practice. */
  zone: string;
  pastHours: PastHoursReader;
}

/** What an import of a sound directory would make of the stored one, and in which lines it differs. Nothing is written. */
export async function importDifference(known: StoredEntries, directory: Directory, at: ImportedAt) {
  const { now, zone, pastHours } = at;
  const stored = directoryOf(known.entries);
  const wanted = importedDirectory(stored, directory, { now, zone });
  const past = await replacedHours(pastHours, stored, wanted);
  const differences = differencesOf(known, wanted, {
    today: localDateAt(now, zone),
    pastOf: (practitionerId) => past.get(practitionerId) ?? [],
    dateOf: (instant) => localDateAt(Temporal.Instant.from(instant), zone),
  });
  const unreadable = known.unreadable.map(
    ({ name }) => `unreadable ${name}: replaced where the file has it, else left as it is`,
  );
  return { stored, wanted, differences, unreadable };
}
