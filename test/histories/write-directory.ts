import { QueryCommand, type QueryCommandOutput, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { StoreDoor } from './memory-client.ts';
import { type Directory, product } from './product.ts';

const TableName = 'Directory';
/** DynamoDB's limit for one transaction. */
const most = 100;

/** Takes away the directory of the history before. */
async function clear(door: StoreDoor): Promise<void> {
  const names = { '#partition': 'pk' };
  const values = { ':partition': { S: 'DIRECTORY' } };
  const query = { TableName, KeyConditionExpression: '#partition = :partition' };
  const { Items = [] } = (await door.send(
    new QueryCommand({ ...query, ExpressionAttributeNames: names, ExpressionAttributeValues: values }),
  )) as QueryCommandOutput;
  for (let at = 0; at < Items.length; at += most) {
    const TransactItems = Items.slice(at, at + most).map(({ pk, sk }) => ({
      Delete: { TableName, Key: { pk, sk } as Record<string, NonNullable<typeof pk>> },
    }));
    await door.send(new TransactWriteItemsCommand({ TransactItems }));
  }
}

/** Writes one directory of all clusters, in place of what is there. */
export async function writeDirectory(door: StoreDoor, ofClusters: readonly Directory[]): Promise<void> {
  await clear(door);
  const [first] = ofClusters;
  const directory = {
    clinics: ofClusters.flatMap(({ clinics }) => clinics),
    practitioners: ofClusters.flatMap(({ practitioners }) => practitioners),
    appointmentTypes: first?.appointmentTypes ?? [],
    staff: [],
    referrers: [],
  };
  await product.directoryWriter(door as never, (table) => table).put(directory);
}
