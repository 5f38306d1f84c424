import type { Temporal } from 'temporal-polyfill';
import type { Directory } from './directory.ts';
import { type DirectoryList, directoryLists, idOf } from './entries.ts';
import type { Retirable } from './in-use.ts';

type Entry = Retirable & { readonly zone?: string; readonly homeZone?: string };

/** The entry, out of use from today on in its own zone; one that went out of use before stays as it is. */
function retired<E extends Entry>(entry: E, now: Temporal.Instant, practiceZone: string): E {
  const zone = entry.zone ?? entry.homeZone ?? practiceZone;
  const yesterday = now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 }).toString();
  return entry.until !== undefined && entry.until <= yesterday ? entry : { ...entry, until: yesterday };
}

/**
 * The directory after an import: the entries of the file as they stand there, in its order, then the stored ones that it
 * leaves out, which retire and never vanish. One that is in a later file again, without `until`, is back.
 * @param zone IANA zone of the practice, for entries that have none
 */
export function importedDirectory(
  stored: Directory,
  file: Directory,
  { now, zone }: { now: Temporal.Instant; zone: string },
): Directory {
  const merged = (list: DirectoryList): Entry[] => {
    const named = new Set(file[list].map((entry) => idOf(list, entry)));
    const leftOut: Entry[] = stored[list].filter((entry) => !named.has(idOf(list, entry)));
    return [...file[list], ...leftOut.map((entry) => retired(entry, now, zone))];
  };
  return Object.fromEntries(directoryLists.map((list) => [list, merged(list)])) as unknown as Directory;
}
