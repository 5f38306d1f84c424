import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Directory } from '../../domain/directory/directory.ts';
import type { DirectoryReader, ScheduleGroupReader } from '../../workflows/directory/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { directoryKey, directoryOf, readableEntries, scheduleGroupsOf } from '../records/directory-record.ts';

/** A change of the directory is seen everywhere within this time (architecture: 60 seconds). */
const cacheMilliseconds = 60_000;

/** One reading of the directory. */
interface Reading {
  directory: Directory;
  groups: string[];
}

/**
 * Reads the whole directory, less what cannot be read, in one Query, at most once a minute; calls at the same time share one.
 * @param now milliseconds of a clock that only runs forward
 */
export function directoryReader(
  client: DynamoDBClient,
  tableName: TableNames,
  now: () => number = () => performance.now(),
): DirectoryReader & ScheduleGroupReader {
  let cached: { reading: Promise<Reading>; until: number } | undefined;
  /** What failed is not kept, and neither is an empty directory: it is about to be filled. */
  const read = async (): Promise<Reading> => {
    let filled = false;
    try {
      const items = await queryAll(client, partitionOf(tableName, 'Directory', directoryKey));
      const directory = directoryOf(readableEntries(items));
      filled = directory.clinics.length > 0;
      return { directory, groups: scheduleGroupsOf(items) };
    } finally {
      if (!filled) cached = undefined;
    }
  };
  const reading = (): Promise<Reading> => {
    if (cached && cached.until > now()) return cached.reading;
    cached = { reading: read(), until: now() + cacheMilliseconds };
    return cached.reading;
  };
  return {
    directory: async () => (await reading()).directory,
    scheduleGroups: async () => (await reading()).groups,
  };
}
