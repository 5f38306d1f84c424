import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { directoryWriter } from '../directory-writer.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type StoredEntries, storedEntries } from '../records/directory-record.ts';

export interface StoredDirectoryReader {
  /** The whole directory past the cache, retired entries and unreadable ones too. Strongly consistent. */
  entries(): Promise<StoredEntries>;
}

/** Reads the directory as those who replace it have to know it. */
export const storedDirectoryReader = (client: DynamoDBClient, tableName: TableNames): StoredDirectoryReader => ({
  entries: async () => storedEntries(await directoryWriter(client, tableName).read()),
});
