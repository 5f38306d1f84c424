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
import { type DirectoryList, directoryLists, idOf } from '../../domain/directory/entries.ts';
import { withHomeZones } from '../../domain/directory/home-zone.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { directoryKey } from '../keys.ts';
import { readable } from '../readable.ts';
import { type RecordKind, readRecord } from './read-record.ts';

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

/** Every entry of a directory; each is an item of its own. */
export const entriesOf = (directory: Directory): DirectoryEntry[] =>
  directoryLists.flatMap((list) =>
    directory[list].map((entry, place) => ({ name: `${list}#${idOf(list, entry)}`, list, place, entry })),
  );

/** The list stands in the key alone: the whole directory is read each minute, and paid for by the byte. */
export const directoryItem = ({ name, place, entry }: DirectoryEntry): Item =>
  toItem({ pk: directoryKey, sk: name, schema: version, place, entry });

function entryOf(item: Item): DirectoryEntry[] {
  const { sk, place, entry, schema } = fromItem(item);
  const name = String(sk);
  const list = directoryLists.find((each) => name.startsWith(`${each}#`));
  return list ? [{ name, list, place: Number(place), entry: readRecord(kindOf(list), entry, schema) }] : [];
}

/** Reads the entries of the lists that this release knows. @throws where one lacks what it needs */
export const storedEntries = (items: readonly Item[]): DirectoryEntry[] => items.flatMap(entryOf);

/** The same, without the entries that lack what they need: functions go on with the others. */
export const readableEntries = (items: readonly Item[]): DirectoryEntry[] => readable(items, entryOf).flat();

/** Puts a directory together again, in the practice's order. */
export function directoryOf(stored: readonly DirectoryEntry[]): Directory {
  const entries = stored.toSorted((a, b) => a.place - b.place);
  const ofList = (list: DirectoryList) => entries.filter((each) => each.list === list).map(({ entry }) => entry);
  const written = Object.fromEntries(directoryLists.map((list) => [list, ofList(list)])) as unknown as WrittenDirectory;
  return withHomeZones(written, [], written.clinics[0]?.zone ?? 'UTC');
}
