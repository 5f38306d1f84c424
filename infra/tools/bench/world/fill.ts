import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../../shared/store/dynamo/item.ts';

/** DynamoDB's limit for one batch. */
const most = 25;
const atOnce = 4;

async function write(client: DynamoDBClient, requests: readonly WriteRequest[]): Promise<void> {
  let left: WriteRequest[] = [...requests];
  while (left.length > 0) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { Schedule: left } }));
    left = UnprocessedItems?.Schedule ?? [];
  }
}

/** Writes records straight into the table of the calendar. @returns how many */
export async function fillSchedule(
  client: DynamoDBClient,
  records: Iterable<Record<string, unknown>>,
): Promise<number> {
  const source = Iterator.from(records);
  let count = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const some: WriteRequest[] = [];
      while (some.length < most) {
        const { done, value } = source.next();
        if (done) break;
        some.push({ PutRequest: { Item: toItem(value) } });
      }
      if (some.length === 0) return;
      count += some.length;
      await write(client, some);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return count;
}
