import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Directory } from '../domain/directory/directory.ts';
import type { DirectoryReader } from '../workflows/ports.ts';
import { fromItem, type TableNames, toItem } from './client.ts';
import { directoryKey } from './keys.ts';
import { partitionQuery, queryAll } from './paging.ts';

/** A change of the directory is seen everywhere within this time (architecture: 60 seconds). */
const cacheMilliseconds = 60_000;

/** Each list of the directory and the member that names an entry of it. */
const lists = {
  clinics: 'clinicId',
  practitioners: 'practitionerId',
  appointmentTypes: 'appointmentTypeId',
  staff: 'recipientId',
  referrers: 'referrerId',
} as const satisfies Record<keyof Directory, string>;

/**
 * Reads the whole directory in one Query, at most once a minute.
 * @param now milliseconds of a clock that only runs forward
 */
export function directoryReader(
  client: DynamoDBClient,
  tableName: TableNames,
  now: () => number = () => performance.now(),
): DirectoryReader {
  let cached: { directory: Directory; until: number } | undefined;
  const read = async (): Promise<Directory> => {
    const directory: Record<string, unknown[]> = Object.fromEntries(Object.keys(lists).map((list) => [list, []]));
    for (const item of await queryAll(client, partitionQuery(tableName('Directory'), 'pk', directoryKey))) {
      const { list, entry } = fromItem(item);
      directory[String(list)]?.push(entry);
    }
    return Directory.parse(directory);
  };
  return {
    async directory() {
      if (cached && cached.until > now()) return cached.directory;
      const directory = await read();
      // An empty directory is not kept: it is about to be filled.
      if (directory.clinics.length > 0) cached = { directory, until: now() + cacheMilliseconds };
      return directory;
    },
  };
}

/** Writes every entry of a directory; entries that it does not name stay. DynamoDB takes 25 writes at a time. */
export const directoryWriter = (client: DynamoDBClient, tableName: TableNames) => ({
  async put(directory: Directory): Promise<void> {
    const items = Object.entries(Directory.parse(directory)).flatMap(([list, entries]) =>
      entries.map((entry) => ({
        pk: directoryKey,
        sk: `${list}#${(entry as Record<string, unknown>)[lists[list as keyof Directory]]}`,
        list,
        entry,
      })),
    );
    for (let at = 0; at < items.length; at += 25) {
      const puts = items.slice(at, at + 25).map((item) => ({ PutRequest: { Item: toItem(item) } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName('Directory')]: puts } }));
    }
  },
});
