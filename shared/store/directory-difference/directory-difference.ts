import type { Directory } from '../../domain/directory/directory.ts';
import { idOf } from '../../domain/directory/entries.ts';
import { type DirectoryChange, directoryChanges } from '../directory-changes.ts';
import { type DirectoryEntry, directoryOf, entriesOf, type StoredEntries } from '../records/directory-record.ts';
import { entryDifference } from './entry-difference.ts';
import { type TakenBackFacts, takenBack } from './taken-back.ts';

const EXPORT_AGAIN =
  'Staff may have entered this since the file was exported: to keep it, export again and put your changes in there.';

const isMoved = ({ change }: DirectoryChange): boolean => change === 'moved';

/** Entries that only stand at other places, a line a list: one that leaves moves all behind it. */
const movedLines = (changes: readonly DirectoryChange[]): string[] =>
  [...Map.groupBy(changes, ({ entry }) => entry.list)].map(
    ([list, ofList]) => `moved in ${list}: ${ofList.map(({ entry }) => idOf(list, entry.entry)).join(', ')}`,
  );

/**
 * What an import would change, for people: a line for each entry, below it one for each member that differs; then what it takes back
 * that staff entered. Phones and mailboxes of staff are masked.
 * @returns `isLess` where something that is stored is changed, and not only added to
 */
export function differencesOf(
  { entries, unreadable }: StoredEntries,
  wanted: Directory,
  facts: TakenBackFacts,
): { count: number; lines: string[]; isLess: boolean } {
  const before = new Map<string, DirectoryEntry>(entries.map((each) => [each.name, each]));
  const changes = directoryChanges(entries, entriesOf(wanted));
  const [moved, others] = [changes.filter(isMoved), changes.filter((each) => !isMoved(each))];
  const risked = takenBack(directoryOf(entries), wanted, facts);
  return {
    count: changes.length,
    lines: [
      ...others.flatMap(({ change, entry }) => [
        `${change} ${entry.name}`,
        ...entryDifference(before.get(entry.name), entry),
      ]),
      ...movedLines(moved),
      ...risked.map((what) => `takes back ${what}`),
      ...(risked.length > 0 ? [EXPORT_AGAIN] : []),
    ],
    isLess: unreadable.length > 0 || changes.some(({ change }) => change !== 'added'),
  };
}
