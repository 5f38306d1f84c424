import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { MessageReader } from '../../workflows/messages/ledger-ports.ts';
import { batchReadAll } from '../dynamo/batch-read.ts';
import type { TableNames } from '../dynamo/client.ts';
import { toItem } from '../dynamo/item.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { inOrder, queryPage } from '../dynamo/query.ts';
import { listedIn, messageKey, messageOf } from '../records/message-record.ts';
import { readable } from './readable.ts';

/** Reads what was sent, and what became of it. */
export const messageReader = (client: DynamoDBClient, tableName: TableNames): MessageReader => ({
  async message(messageId) {
    const Key = toItem({ pk: messageKey(messageId) });
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName('Outbox'), Key, ConsistentRead: true }),
    );
    return Item && readable([Item], messageOf)[0];
  },
  async ofCase(caseId, page) {
    const ofCase = partitionOf(tableName, 'Outbox', caseId, { index: 'messages', ...inOrder(page) });
    const { items, ...rest } = await queryPage(client, ofCase, page);
    const lines = items.map(({ pk }) => listedIn(pk?.S ?? ''));
    const keys = lines.map(({ messageId }) => ({ table: 'Outbox' as const, key: { pk: messageKey(messageId) } }));
    const messages = readable(await batchReadAll(client, tableName, keys), messageOf);
    const known = new Map(messages.map((message) => [message.messageId, message]));
    const found = lines.flatMap((line) => {
      const message = known.get(line.messageId);
      return message ? [{ ...message, ...line }] : [];
    });
    return { items: found, ...rest };
  },
});
