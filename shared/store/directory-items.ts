import { Directory } from '../domain/directory/directory.ts';
import { fromItem, type Item, toItem } from './item.ts';
import { directoryKey } from './keys.ts';

/** Each list of the directory and the member that names an entry of it. */
const lists = {
  clinics: 'clinicId',
  practitioners: 'practitionerId',
  appointmentTypes: 'appointmentTypeId',
  staff: 'recipientId',
  referrers: 'referrerId',
} as const satisfies Record<keyof Directory, string>;

/** Every entry of a directory as an item of its own. `place` keeps the order that the practice gave its lists. */
export const directoryItems = (directory: Directory): Item[] =>
  Object.entries(lists).flatMap(([list, idMember]) =>
    directory[list as keyof Directory].map((entry, place) => {
      const sk = `${list}#${(entry as Record<string, unknown>)[idMember]}`;
      return toItem({ pk: directoryKey, sk, list, place, entry });
    }),
  );

/** Puts a directory together again. @throws where an entry does not fit its schema */
export function directoryOf(items: readonly Item[]): Directory {
  const stored = items.map(fromItem).toSorted((a, b) => Number(a.place) - Number(b.place));
  const entries = Object.keys(lists).map((list) => [
    list,
    stored.filter((item) => item.list === list).map(({ entry }) => entry),
  ]);
  return Directory.parse(Object.fromEntries(entries));
}
