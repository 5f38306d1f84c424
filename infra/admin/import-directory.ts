import { parseArgs } from 'node:util';
import { directoryReader } from '../../shared/store/directory-reader.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { type DirectoryChanges, directoryChanges } from './directory-changes.ts';
import { readDirectory } from './read-directory.ts';
import { storeAtHand } from './store-at-hand.ts';

const usage = 'npm run directory:import -- --file <directory.json> [--dry-run]';

function read(): { file: string; dryRun: boolean } {
  try {
    const options = { file: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ options });
    if (values.file) return { file: values.file, dryRun: values['dry-run'] };
  } catch {
    // Falls through to the usage: the faults of an option are told by what is expected.
  }
  console.error(usage);
  process.exit(2);
}

/** Prints ids only: the directory holds phone numbers and addresses of staff. @returns how many entries differ */
function print(changes: DirectoryChanges): number {
  for (const [kind, keys] of Object.entries(changes)) for (const key of keys) console.log(`${kind} ${key}`);
  return Object.values(changes).flat().length;
}

async function importDirectory(file: string, dryRun: boolean): Promise<string> {
  const wanted = readDirectory(file);
  const { client, tableName } = storeAtHand();
  const stored = await directoryReader(client, tableName).directory();
  const count = print(directoryChanges(stored, wanted));
  if (count === 0) return 'The stored directory is this one already; nothing to do.';
  if (dryRun) return `${count} entries differ. Nothing was written: leave out --dry-run to import.`;
  await directoryWriter(client, tableName).put(wanted);
  return `${count} entries are imported; every function sees them within a minute.`;
}

const { file, dryRun } = read();
try {
  console.log(await importDirectory(file, dryRun));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
