import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { nameOfSubject, type ReplySubject } from '../domain/paging/reply-subject.ts';
import type { DigitsTaking, PageLinkStore } from '../workflows/paging/ports.ts';
import { batchRead } from './dynamo/batch-read.ts';
import type { TableNames } from './dynamo/client.ts';
import { toItem } from './dynamo/item.ts';
import { readable } from './readers/readable.ts';
import { pageItem, replyKey, replyMembers, subjectOf } from './records/page-link-record.ts';

type Update = Pick<
  UpdateItemCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** People are added one by one, so that none is lost who is paged at the same moment; those of another subject are dropped. */
function taken({ subject, recipientId, until }: DigitsTaking, instead: ReplySubject | undefined): Update {
  const members = Object.entries(replyMembers(subject, until));
  const set = members.map(([name]) => `#${name} = :${name}`).join(', ');
  return {
    UpdateExpression: instead ? `SET ${set}, recipients = :given` : `SET ${set} ADD recipients :given`,
    ConditionExpression: instead ? '#holder = :instead' : 'attribute_not_exists(pk) OR #holder = :holder',
    ExpressionAttributeNames: Object.fromEntries(members.map(([name]) => [`#${name}`, name])),
    ExpressionAttributeValues: toItem({
      ...Object.fromEntries(members.map(([name, value]) => [`:${name}`, value])),
      ':given': new Set([recipientId]),
      ...(instead && { ':instead': nameOfSubject(instead) }),
    }),
  };
}

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
    async take(digits, taking, instead) {
      try {
        await client.send(
          new UpdateItemCommand({ TableName, Key: toItem(replyKey(digits)), ...taken(taking, instead) }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
