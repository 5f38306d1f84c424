import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoutingReader } from '../../workflows/messages/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { endpointOf, isEndpoint, isSubscription, routingKey, subscriptionOf } from '../records/routing-record.ts';
import { readable } from './readable.ts';

/** Reads who hears what, and under which addresses, in one Query; what cannot be read is left out. */
export function routingReader(client: DynamoDBClient, tableName: TableNames): RoutingReader {
  const partition = partitionOf(tableName, 'Directory', routingKey, { ConsistentRead: true });
  return {
    async routing() {
      const items = await queryAll(client, partition);
      return {
        subscriptions: readable(items.filter(isSubscription), subscriptionOf),
        endpoints: readable(items.filter(isEndpoint), endpointOf),
      };
    },
  };
}
