import { isDeepStrictEqual } from 'node:util';
import type { Retirable } from '../domain/directory/in-use.ts';
import type { DirectoryEntry } from './records/directory-record.ts';

/** What becomes of an entry: `moved` = the same at another place of its list; `returned` = in use again. */
export type ChangeOfEntry = 'added' | 'changed' | 'moved' | 'retired' | 'returned';

export interface DirectoryChange {
  change: ChangeOfEntry;
  entry: DirectoryEntry;
}

function changeOf(before: DirectoryEntry | undefined, after: DirectoryEntry): ChangeOfEntry | undefined {
  if (!before) return 'added';
  if (isDeepStrictEqual(before.entry, after.entry)) return before.place === after.place ? undefined : 'moved';
  const [was, is] = [(before.entry as Retirable).until, (after.entry as Retirable).until];
  if (is !== undefined && was === undefined) return 'retired';
  return is === undefined && was !== undefined ? 'returned' : 'changed';
}

/**
 * What has to be written so that the stored entries become the wanted ones, in the order of the wanted. A practitioner that
 * the first release wrote is `changed`: its home zone is written down.
 */
export function directoryChanges(
  stored: readonly DirectoryEntry[],
  wanted: readonly DirectoryEntry[],
): DirectoryChange[] {
  const byName = new Map(stored.map((each) => [each.name, each]));
  return wanted.flatMap((entry) => {
    const change = changeOf(byName.get(entry.name), entry);
    return change ? [{ change, entry }] : [];
  });
}
