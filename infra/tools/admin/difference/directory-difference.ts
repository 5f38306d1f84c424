import type { Directory, Practitioner } from '../../../../shared/domain/directory/directory.ts';
import { type DirectoryChange, directoryChanges } from '../../../../shared/store/directory-changes.ts';
import type { Item } from '../../../../shared/store/dynamo/item.ts';
import {
  changesOf,
  type DirectoryEntry,
  directoryOf,
  entriesOf,
  type StoredEntries,
} from '../../../../shared/store/records/directory-record.ts';
import { entryDifference } from './entry-difference.ts';
import { takenBack } from './taken-back.ts';

const EXPORT_AGAIN =
  'Staff may have entered this since the file was exported: to keep it, export again and put your changes in there.';

const isCalendarChanged = (line: string): boolean => /^ {2}(weeklyHours|limits):/.test(line);

/** Practitioners whose hours differ and were changed before: by staff, it may be. */
const hoursAtRisk = (
  changes: readonly { change: DirectoryChange; lines: string[] }[],
  times: ReadonlyMap<string, number>,
) =>
  changes
    .filter(({ change, lines }) => change.entry.list === 'practitioners' && lines.some(isCalendarChanged))
    .flatMap(({ change: { entry } }) => {
      const changed = times.get(entry.name) ?? 0;
      const { practitionerId } = entry.entry as Practitioner;
      return changed > 0
        ? [
            `hours of ${practitionerId}, whose entry was changed ${changed === 1 ? 'once' : `${changed} times`} since it was first written`,
          ]
        : [];
    });

/**
 * What an import would change, for people: a line for each entry, below it one for each member that differs; then what of the calendar
 * it takes back that staff enter. Phones and mailboxes of staff are masked.
 * @param today local date of the practice
 * @returns `isLess` where something that is stored is changed, and not only added to
 */
export function differencesOf(
  items: readonly Item[],
  { entries, unreadable }: StoredEntries,
  wanted: Directory,
  today: string,
): { count: number; lines: string[]; isLess: boolean } {
  const before = new Map<string, DirectoryEntry>(entries.map((each) => [each.name, each]));
  const times = new Map(items.map((item) => [item.sk?.S ?? '', changesOf(item)]));
  const changes = directoryChanges(entries, entriesOf(wanted)).map((change) => ({
    change,
    lines: entryDifference(before.get(change.entry.name), change.entry),
  }));
  const risked = [...takenBack(directoryOf(entries), wanted, today), ...hoursAtRisk(changes, times)];
  return {
    count: changes.length,
    lines: [
      ...changes.flatMap(({ change, lines }) => [`${change.change} ${change.entry.name}`, ...lines]),
      ...risked.map((what) => `takes back ${what}`),
      ...(risked.length > 0 ? [EXPORT_AGAIN] : []),
    ],
    isLess: unreadable.length > 0 || changes.some(({ change }) => change.change !== 'added'),
  };
}
