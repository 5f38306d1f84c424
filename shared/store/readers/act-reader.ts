import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ActReader } from '../../workflows/cases/act-ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { fromItem } from '../dynamo/item.ts';
import { beginningWith, partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { actOf, actsKey, asked, isRequest, requestKey, requestOf } from '../records/act-record.ts';
import { readable } from './readable.ts';

/** Reads what staff said and asked of cases. */
export const actReader = (client: DynamoDBClient, tableName: TableNames): ActReader => {
  const all = (partition: string) =>
    queryAll(client, partitionOf(tableName, 'Clinical', partition, { ConsistentRead: true }));
  const ofCase = async (caseId: string) => {
    const items = await all(actsKey(caseId));
    return {
      acts: readable(
        items.filter((item) => !isRequest(item)),
        actOf,
      ),
      requests: readable(items.filter(isRequest), requestOf),
    };
  };
  return {
    ofCase,
    async requestsOf(caseId) {
      const ofIt = partitionOf(tableName, 'Clinical', actsKey(caseId), { ConsistentRead: true });
      return readable(await queryAll(client, beginningWith(ofIt, asked)), requestOf);
    },
    async request(requestId) {
      const [place] = await all(requestKey(requestId));
      if (!place) return undefined;
      const { requests } = await ofCase(String(fromItem(place).caseId));
      return requests.find((request) => request.requestId === requestId);
    },
  };
};
