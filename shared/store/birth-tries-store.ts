import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { countedSeconds } from '../domain/core/hourly-count.ts';
import { epochSeconds } from '../domain/core/instants.ts';
import { type BirthTries, birthTriesPerHour } from '../workflows/booking/birth-tries.ts';
import type { TableNames } from './dynamo/client.ts';
import { fromItem, type Item, toItem } from './dynamo/item.ts';

const Stored = z.object({ at: z.array(z.int()) });

const triesIn = (item: Item | undefined): number[] => (item ? Stored.parse(fromItem(item)).at : []);

const unchanged = (known: Item | undefined) =>
  known
    ? {
        ConditionExpression: '#at = :known',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: toItem({ ':known': triesIn(known) }),
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

/**
 * Counts tries in the Requests table by reading and a put that holds only if nothing came between: the function of the pages may do no
 * more there. Each time that another came between there is one try less, so it is over after as many rounds as there are tries.
 */
export function birthTriesStore(client: DynamoDBClient, tableName: TableNames): BirthTries {
  const TableName = tableName('Requests');
  return {
    async count(link, now) {
      const pk = `LIMIT#birth-date#${link}`;
      const at = epochSeconds(now);
      for (let round = 0; round <= birthTriesPerHour; round++) {
        const input = { TableName, Key: toItem({ pk }), ConsistentRead: true };
        const { Item: known } = await client.send(new GetItemCommand(input));
        const recent = triesIn(known).filter((each) => each > at - countedSeconds);
        if (recent.length >= birthTriesPerHour) return false;
        const Item = toItem({ pk, at: [at, ...recent], expiresAt: at + countedSeconds });
        try {
          await client.send(new PutItemCommand({ TableName, Item, ...unchanged(known) }));
          return true;
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
        }
      }
      return false;
    },
  };
}
