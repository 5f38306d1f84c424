import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { FactsOfDaysReader, FactsReader } from '../../workflows/reports/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { factsKey, factsOf, factsOfDate } from '../records/facts-record.ts';
import { readable } from './readable.ts';

/** Reads what was kept of a case for reports. */
export const factsReader = (client: DynamoDBClient, tableName: TableNames): FactsReader => ({
  async ofCase(caseId) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName('Cases'), Key: toItem(factsKey(caseId)), ConsistentRead: true }),
    );
    return Item && factsOf(Item);
  },
});

/** How many days are read at the same time. */
const atOnce = 16;

/** Reads what was kept of the cases of some days: each day is a partition of the index. */
export const factsOfDaysReader = (client: DynamoDBClient, tableName: TableNames): FactsOfDaysReader => ({
  async ofDates(dates) {
    const ofDate = (date: string) =>
      queryAll(client, partitionOf(tableName, 'Cases', factsOfDate(date), { index: 'found' }));
    const groups = Array.from({ length: Math.ceil(dates.length / atOnce) }, (_, group) =>
      dates.slice(group * atOnce, (group + 1) * atOnce),
    );
    const days = [];
    for (const group of groups) days.push(...(await Promise.all(group.map(ofDate))));
    return readable(days.flat(), factsOf);
  },
});
