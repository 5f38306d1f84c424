import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { Directory } from '../../shared/domain/directory/directory.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { keepPastHours } from '../tools/admin/keep-past-hours.ts';

const plainName = (table: string): string => table;

/**
 * Puts a directory where the table has none, or only the part that a killed start had written. What stands complete is
 * left alone, because somebody may have changed it.
 * @param since from when on its practitioners have hours; absent = always
 */
export async function seedDirectory(
  client: DynamoDBClient,
  sample: Directory,
  since?: Temporal.Instant,
): Promise<void> {
  const present = await directoryReader(client, plainName).directory();
  const complete = Object.values(present).every((list) => list.length > 0);
  if (complete) return;
  if (since) await keepPastHours({ client, tableName: plainName }, present, sample, [], since);
  await directoryWriter(client, plainName).put(sample);
}
