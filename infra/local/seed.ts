import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Directory } from '../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';

const plainName = (table: string): string => table;

/**
 * Puts a directory where the table has none, or only the part that a killed start had written. What stands complete is
 * left alone, because somebody may have changed it.
 */
export async function seedDirectory(client: DynamoDBClient, sample: Directory): Promise<void> {
  const present = await directoryReader(client, plainName).directory();
  const complete = Object.values(present).every((list) => list.length > 0);
  if (!complete) await directoryWriter(client, plainName).put(sample);
}
