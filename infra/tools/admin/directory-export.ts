import { inOrder } from '../../../shared/domain/directory/in-order.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { directoryOf, storedEntries } from '../../../shared/store/records/directory-record.ts';
import type { StoreAccess } from './store-at-hand.ts';

/**
 * The stored directory as `directory:import` reads it: retired entries with their `until`, home zones named, members in a fixed order.
 * @throws where there is none yet, or where this release cannot read all of it
 */
export async function exportDirectory({ client, tableName }: StoreAccess): Promise<string> {
  const { entries, unreadable } = storedEntries(await directoryWriter(client, tableName).read());
  if (unreadable.length > 0) {
    const names = unreadable.map(({ name }) => name).join(', ');
    throw new Error(
      `This release cannot read ${names}. Export with the release that wrote it, or import a sound file.`,
    );
  }
  const directory = directoryOf(entries);
  if (directory.clinics.length === 0)
    throw new Error('There is no directory yet: import one (docs/deploy.md, step 7).');
  return JSON.stringify(inOrder(directory), null, 2);
}
