import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { importDirectory } from '../../../../infra/tools/admin/directory-import.ts';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../../../shared/store/directory-writer.ts';
import { directoryReader } from '../../../../shared/store/readers/directory-reader.ts';
import type { Clock } from '../../../../shared/workflows/core/ports.ts';
import { openStore, type TestStore } from '../../../support/store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** 09:00 on Monday 2026-11-23 in New York. */
export const now = Temporal.Instant.from('2026-11-23T14:00:00Z');

const [first, ...others] = sampleDirectory.practitioners;
export const surgeon = first!;
export const withoutSurgeon: Directory = { ...sampleDirectory, practitioners: others };
export const surgeonWith = (more: object): Directory => ({
  ...sampleDirectory,
  practitioners: [{ ...surgeon, ...more }, ...others],
});

interface ImportRig {
  store: TestStore;
  stop(): Promise<void>;
  stored(): Promise<Directory>;
  imported(
    directory: unknown,
    more?: { dryRun?: boolean; force?: boolean; now?: Temporal.Instant; clock?: Clock },
  ): ReturnType<typeof importDirectory>;
}

/** A store with the sample directory, and the import as the tool runs it. Call `stop` afterwards. */
export async function openImportRig(): Promise<ImportRig> {
  const store = await openStore();
  await directoryWriter(store.client, store.tableName).put(sampleDirectory);
  return {
    store,
    stop: store.stop,
    stored: () => directoryReader(store.client, store.tableName).directory(),
    imported: (directory, { now: at = now, clock = { now: () => at }, ...more } = {}) => {
      const file = join(temporaryFolder(), 'directory.json');
      writeFileSync(file, JSON.stringify(directory));
      return importDirectory(store, { file, dryRun: false, force: false, clock, ...more });
    },
  };
}
