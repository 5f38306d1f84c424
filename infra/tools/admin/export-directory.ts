import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { directoryOf, storedEntries } from '../../../shared/store/records/directory-record.ts';
import { inOrder } from './in-order.ts';
import { storeAtHand, wordsOf } from './store-at-hand.ts';

/** Prints the stored directory as `directory:import` reads it: retired entries with their `until`, home zones named. */
try {
  const { client, tableName } = storeAtHand();
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
  console.log(JSON.stringify(inOrder(directory), null, 2));
} catch (error) {
  console.error(wordsOf(error));
  process.exitCode = 1;
}
