import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Directory } from '../../domain/directory/directory.ts';
import type { DirectoryReader } from '../../workflows/directory/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { directoryKey, directoryOf, readableEntries } from '../records/directory-record.ts';

/** A change of the directory is seen everywhere within this time (architecture: 60 seconds). */
const cacheMilliseconds = 60_000;

/**
 * Reads the whole directory, less what cannot be read, in one Query, at most once a minute; calls at the same time share one.
 * @param now milliseconds of a clock that only runs forward
 */
export function directoryReader(
  client: DynamoDBClient,
  tableName: TableNames,
  now: () => number = () => performance.now(),
): DirectoryReader {
  let cached: { directory: Promise<Directory>; until: number } | undefined;
  /** What failed is not kept, and neither is an empty directory: it is about to be filled. */
  const read = async (): Promise<Directory> => {
    let filled = false;
    try {
      const directory = directoryOf(
        readableEntries(await queryAll(client, partitionOf(tableName, 'Directory', directoryKey))),
      );
      filled = directory.clinics.length > 0;
      return directory;
    } finally {
      if (!filled) cached = undefined;
    }
  };
  return {
    directory() {
      if (cached && cached.until > now()) return cached.directory;
      cached = { directory: read(), until: now() + cacheMilliseconds };
      return cached.directory;
    },
  };
}
