import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { nameOfSubject } from '../domain/paging/reply-subject.ts';
import type { PageLinkStore } from '../workflows/paging/ports.ts';
import { batchRead } from './dynamo/batch-read.ts';
import type { TableNames } from './dynamo/client.ts';
import { toItem } from './dynamo/item.ts';
import { readable } from './readers/readable.ts';
import { pageItem, replyItem, replyKey, subjectOf } from './records/page-link-record.ts';

/** Keeps what links and digits of pages stand for. */
export function pageLinkStore(client: DynamoDBClient, tableName: TableNames): PageLinkStore {
  const TableName = tableName('Requests');
  return {
    async keep(token, page, until) {
      await client.send(new PutItemCommand({ TableName, Item: toItem(pageItem(token, page, until)) }));
    },
    async subjects(digits) {
      const wanted = digits.map((each) => ({ table: 'Requests' as const, key: replyKey(each) }));
      const items = await batchRead(client, tableName, wanted);
      return new Map(
        digits.flatMap((each, at) => {
          const item = items[at];
          return item ? [[each, readable([item], subjectOf)[0]]] : [];
        }),
      );
    },
    async take(digits, subject, until, instead = subject) {
      const put = new PutItemCommand({
        TableName,
        Item: toItem(replyItem(digits, subject, until)),
        ConditionExpression: 'attribute_not_exists(pk) OR holder IN (:it, :instead)',
        ExpressionAttributeValues: toItem({ ':it': nameOfSubject(subject), ':instead': nameOfSubject(instead) }),
      });
      try {
        await client.send(put);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
