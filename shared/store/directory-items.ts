import * as z from 'zod/mini';
import {
  AppointmentType,
  Clinic,
  type Directory,
  Referrer,
  StaffMember,
  type WrittenDirectory,
  WrittenPractitioner,
} from '../domain/directory/directory.ts';
import { type DirectoryList, directoryLists, idOf } from '../domain/directory/entries.ts';
import { withHomeZones } from '../domain/directory/home-zone.ts';
import { fromItem, type Item, toItem } from './item.ts';
import { directoryKey } from './keys.ts';

/** 1 = as the first release wrote entries, without home zones; 2 = with them, and with all that `directory.ts` describes. */
const schema = 2;

const entrySchemas: Record<DirectoryList, z.ZodMiniType<object>> = {
  clinics: Clinic,
  practitioners: WrittenPractitioner,
  appointmentTypes: AppointmentType,
  staff: StaffMember,
  referrers: Referrer,
};

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
  toItem({ pk: directoryKey, sk: name, schema, place, entry });

/** Reads a stored entry without the members that only a later release knows. @throws where it lacks what it needs */
function readEntry(list: DirectoryList, stored: unknown): object {
  const read = z.safeParse(entrySchemas[list], stored);
  if (read.success) return read.data;
  const known = structuredClone(stored) as object;
  for (const issue of read.error.issues) {
    const at = issue.path.reduce((part, member) => (part as Record<PropertyKey, object>)[member] as object, known);
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) Reflect.deleteProperty(at, key);
  }
  return z.parse(entrySchemas[list], known);
}

/** Reads the entries of the lists that this release knows. @throws as `readEntry` */
export const storedEntries = (items: readonly Item[]): DirectoryEntry[] =>
  items.map(fromItem).flatMap(({ sk, place, entry }) => {
    const name = String(sk);
    const list = directoryLists.find((each) => name.startsWith(`${each}#`));
    return list ? [{ name, list, place: Number(place), entry: readEntry(list, entry) }] : [];
  });

/** Puts a directory together again, in the practice's order. @throws as `storedEntries` */
export function directoryOf(items: readonly Item[]): Directory {
  const entries = storedEntries(items).sort((a, b) => a.place - b.place);
  const ofList = (list: DirectoryList) => entries.filter((each) => each.list === list).map(({ entry }) => entry);
  const written = Object.fromEntries(directoryLists.map((list) => [list, ofList(list)])) as unknown as WrittenDirectory;
  return withHomeZones(written, [], written.clinics[0]?.zone ?? 'UTC');
}
