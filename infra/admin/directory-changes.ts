import type { Directory } from '../../shared/domain/directory/directory.ts';
import { directoryItems } from '../../shared/store/directory-items.ts';
import type { Item } from '../../shared/store/item.ts';

/** What an import does to the entries of a directory, each as `<list>#<id>`; nothing of what they hold. */
export interface DirectoryChanges {
  added: string[];
  changed: string[];
  /** Same entry at another place of its list. */
  moved: string[];
  removed: string[];
}

const keyOf = ({ sk }: Item): string => sk?.S ?? '';
const textOf = (item: Item, attribute: string): string => JSON.stringify(item[attribute]);

/** Compares two directories entry by entry, as the store holds them. */
export function directoryChanges(stored: Directory, wanted: Directory): DirectoryChanges {
  const before = new Map(directoryItems(stored).map((item) => [keyOf(item), item]));
  const after = new Map(directoryItems(wanted).map((item) => [keyOf(item), item]));
  const differ =
    (attribute: string) =>
    (key: string): boolean => {
      const [old, now] = [before.get(key), after.get(key)];
      return old !== undefined && now !== undefined && textOf(old, attribute) !== textOf(now, attribute);
    };
  const changed = [...after.keys()].filter(differ('entry'));
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    changed,
    moved: [...after.keys()].filter(differ('place')).filter((key) => !changed.includes(key)),
    removed: [...before.keys()].filter((key) => !after.has(key)),
  };
}
