import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Ledger } from '../workflows/core/ports.ts';
import { commitFailure } from './commit-failure.ts';
import type { TableNames } from './dynamo/client.ts';
import { changeWriter } from './writes/change-writes.ts';

/** DynamoDB's limit for one transaction. */
const mostChanges = 100;

/**
 * The one door for writes: every commit, of one change too, is one `TransactWriteItems`, all or nothing. Its token makes a
 * repeat harmless, the SDK's own after a lost answer too: DynamoDB remembers it for ten minutes, far longer than a request
 * lives. A plain put has no such token, and its repeat would be refused by its own condition.
 * @param zone IANA zone in which the practice counts days
 */
export function ledger(client: DynamoDBClient, tableName: TableNames, zone: string): Ledger {
  const writeOf = changeWriter(tableName, zone);
  return {
    async commit(changes, token) {
      if (changes.length === 0 || changes.length > mostChanges)
        throw new Error(`A commit holds 1 to ${mostChanges} changes, not ${changes.length}.`);
      const TransactItems = changes.map(writeOf);
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken: token }));
      } catch (error) {
        throw commitFailure(changes, error);
      }
    },
  };
}
