import type * as z from 'zod/mini';
import {
  AppointmentType,
  Clinic,
  type Directory,
  Referrer,
  StaffMember,
  type WrittenDirectory,
  WrittenPractitioner,
} from '../../domain/directory/directory.ts';
import { type DirectoryList, directoryLists, idMembers, idOf } from '../../domain/directory/entries.ts';
import { withHomeZones } from '../../domain/directory/home-zone.ts';
import { fromItem, type Item } from '../dynamo/item.ts';
import { readable } from '../readers/readable.ts';
import { type RecordKind, readRecord } from './read-record.ts';

export const directoryKey = 'DIRECTORY';

/** 1 = as the first release wrote entries, without home zones; 2 = with them, and with all that `directory.ts` describes. */
const version = 2;

const entrySchemas: Record<DirectoryList, z.ZodMiniType<object>> = {
  clinics: Clinic,
  practitioners: WrittenPractitioner,
  appointmentTypes: AppointmentType,
  staff: StaffMember,
  referrers: Referrer,
};

/** No up-cast: `withHomeZones` fills in what version 1 lacks, because that takes the whole directory. */
const kindOf = (list: DirectoryList): RecordKind<z.ZodMiniType<object>> => ({ schema: entrySchemas[list], version });

/** One entry of a directory and where it stands. */
export interface DirectoryEntry {
  /** `<list>#<id>`: its sort key. */
  name: string;
  list: DirectoryList;
  /** Keeps the order that the practice gave its lists. */
  place: number;
  entry: object;
}

export const nameOfEntry = (list: DirectoryList, id: string): string => `${list}#${id}`;

/** An entry at its place of a list. */
export const entryAt = (list: DirectoryList, entry: object, place: number): DirectoryEntry => ({
  name: nameOfEntry(list, idOf(list, entry)),
  list,
  place,
  entry,
});

/** Every entry of a directory; each is an item of its own. */
export const entriesOf = (directory: Directory): DirectoryEntry[] =>
  directoryLists.flatMap((list) => directory[list].map((entry, place) => entryAt(list, entry, place)));

/**
 * The list stands in the key alone: the whole directory is read each minute, and paid for by the byte.
 * @param changes how often the entry was changed since it was written first
 */
export const directoryRecord = ({ name, place, entry }: DirectoryEntry, changes = 0): Record<string, unknown> => ({
  pk: directoryKey,
  sk: name,
  schema: version,
  place,
  entry,
  ...(changes > 0 && { version: changes }),
});

/** How often an entry was changed since it was written first: earlier releases did not count. */
export const changesOf = ({ version: changes }: Item): number => Number(changes?.N ?? 0);

/** An entry of a list that this release knows, as it stands. */
function rawEntryOf(item: Item): (DirectoryEntry & { schema: unknown })[] {
  const { sk, place, entry, schema } = fromItem(item);
  const name = String(sk);
  const list = directoryLists.find((each) => name.startsWith(`${each}#`));
  return list ? [{ name, list, place: Number(place), entry: Object(entry), schema }] : [];
}

const entryOf = (item: Item): DirectoryEntry[] =>
  rawEntryOf(item).map(({ schema, ...raw }) => ({ ...raw, entry: readRecord(kindOf(raw.list), raw.entry, schema) }));

/** A practitioner or clinic by itself, as it stands. @throws zod's error where it cannot be read */
export const entryItemOf = (item: Item): object | undefined => entryOf(item)[0]?.entry;

/** The entries, without those that lack what they need: functions go on with the others. */
export const readableEntries = (items: readonly Item[]): DirectoryEntry[] => readable(items, entryOf).flat();

/** Every schedule group that a practitioner's entry names, also one that lacks what it needs. */
export const scheduleGroupsOf = (items: readonly Item[]): string[] => {
  const practitioners = items.flatMap(rawEntryOf).filter(({ list }) => list === 'practitioners');
  const groups = practitioners.map(({ entry }) => (entry as Partial<WrittenPractitioner>).scheduleGroup);
  return [...new Set(groups.filter((group) => typeof group === 'string'))];
};

/** What is stored of the lists that this release knows. */
export interface StoredEntries {
  entries: DirectoryEntry[];
  /** Those that lack what they need, as they stand. */
  unreadable: DirectoryEntry[];
}

/** The same for an operator, who has to know of those that lack what they need. */
export function storedEntries(items: readonly Item[]): StoredEntries {
  const stored: StoredEntries = { entries: [], unreadable: [] };
  for (const item of items) {
    try {
      stored.entries.push(...entryOf(item));
    } catch {
      stored.unreadable.push(...rawEntryOf(item));
    }
  }
  return stored;
}

/** A directory that is good for one thing: to see what never changes, of unreadable entries too. */
export function identitiesOf({ entries, unreadable }: StoredEntries): Directory {
  const read = directoryOf(entries);
  const ofList = (list: DirectoryList) => [
    ...read[list],
    ...unreadable
      .filter((each) => each.list === list)
      .map(({ name, entry }) => ({ ...entry, [idMembers[list]]: name.slice(list.length + 1) })),
  ];
  return Object.fromEntries(directoryLists.map((list) => [list, ofList(list)])) as unknown as Directory;
}

/** Puts a directory together again, in the practice's order. */
export function directoryOf(stored: readonly DirectoryEntry[]): Directory {
  const entries = stored.toSorted((a, b) => a.place - b.place);
  const ofList = (list: DirectoryList) => entries.filter((each) => each.list === list).map(({ entry }) => entry);
  const written = Object.fromEntries(directoryLists.map((list) => [list, ofList(list)])) as unknown as WrittenDirectory;
  return withHomeZones(written, [], written.clinics[0]?.zone ?? 'UTC');
}
