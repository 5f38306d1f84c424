import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { epochSeconds, stored } from '../domain/core/instants.ts';
import { type MessageRecord, resultOf } from '../domain/messages/message-record.ts';
import type { Claim, ClaimLock, MessageLedger, Settlement } from '../workflows/messages/ledger-ports.ts';
import type { TableNames } from './dynamo/client.ts';
import { fromItem, type Item, toItem } from './dynamo/item.ts';
import { listMessage } from './list-message.ts';
import { messageKey, messageOf, messageParts, receiptKey, released } from './records/message-record.ts';
import { attemptsOf, forgottenAt } from './records/promise-record.ts';

type Update = Omit<UpdateItemCommandInput, 'TableName' | 'Key' | 'ExpressionAttributeValues'> & {
  values: Record<string, unknown>;
};

/** An update and the item before it, or the item that its condition refused. */
interface Updated {
  done: boolean;
  item: Item | undefined;
}

/** Receipts come within days; after that nobody asks what a service's id stood for. */
const receiptSeconds = 7 * 24 * 3600;

/** Free to take: never tried, released after it failed, left by one who died, or claimed by this very attempt before. */
const isFree = 'attribute_not_exists(pk) OR lockedUntil < :now OR claim = :claim';

function claimUpdate(message: MessageRecord, { claim, now, until }: ClaimLock): Update {
  const parts = Object.entries(messageParts(message, stored(now)));
  const names = parts.map(([name]) => `#${name} = if_not_exists(#${name}, :${name})`);
  const set = [...names, 'claim = :claim', 'lockedUntil = :until', 'expiresAt = :end'].join(', ');
  return {
    // What the attempt before came to says nothing of this one, should whoever makes it die over it.
    UpdateExpression: `SET ${set} REMOVE #result ADD attempts :one`,
    ConditionExpression: isFree,
    ExpressionAttributeNames: { ...Object.fromEntries(parts.map(([name]) => [`#${name}`, name])), '#result': 'result' },
    ReturnValues: 'ALL_OLD',
    values: {
      ...Object.fromEntries(parts.map(([name, value]) => [`:${name}`, value])),
      ':claim': claim,
      ':now': now.epochMilliseconds,
      ':until': until.epochMilliseconds,
      ':end': forgottenAt(now),
      ':one': 1,
    },
  };
}

/**
 * What stood there before our claim says whether the message may have gone out: it was said so, or somebody claimed it and died. Our
 * own claim, which the client repeats where its answer was lost, is the first one where nobody had tried before.
 */
function claimed({ done, item }: Updated, { claim }: ClaimLock): Claim {
  const before = item ? fromItem(item) : {};
  const tried = attemptsOf(before.attempts);
  if (done) {
    const isDeadOnes = before.lockedUntil !== undefined && before.lockedUntil !== released;
    const doubt = before.doubt === true || (isDeadOnes && (before.claim !== claim || tried > 1));
    return { state: 'ours', attempts: tried + 1, doubt };
  }
  if (before.lockedUntil !== undefined) return { state: 'held' };
  return { state: 'settled', attempts: tried, result: resultOf(before) };
}

function settleUpdate({ claim, now }: Pick<ClaimLock, 'claim' | 'now'>, settlement: Settlement): Update {
  const { result, doubt, again, providerId } = settlement;
  const set = ['#result = :result', 'expiresAt = :end'];
  if (doubt) set.push('doubt = :doubt');
  if (again) set.push('lockedUntil = :released');
  if (providerId) set.push('providerId = :providerId');
  return {
    UpdateExpression: `SET ${set.join(', ')}${again ? '' : ' REMOVE lockedUntil'}`,
    ConditionExpression: 'claim = :claim',
    ExpressionAttributeNames: { '#result': 'result' },
    values: {
      ':claim': claim,
      ':result': result,
      ':end': forgottenAt(now),
      ...(doubt && { ':doubt': true }),
      ...(again && { ':released': released }),
      ...(providerId && { ':providerId': providerId }),
    },
  };
}

/** Keeps one record a message in the Outbox table: without a pending mark, so the stream passes it by. */
export function messageLedger(client: DynamoDBClient, tableName: TableNames): MessageLedger {
  const TableName = tableName('Outbox');

  async function update(messageId: string, { values, ...change }: Update): Promise<Updated> {
    const command = new UpdateItemCommand({
      TableName,
      Key: toItem({ pk: messageKey(messageId) }),
      ExpressionAttributeValues: toItem(values),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ...change,
    });
    try {
      return { done: true, item: (await client.send(command)).Attributes };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return { done: false, item: error.Item };
      throw error;
    }
  }

  /** Receipts of patients' messages name the message themselves. */
  async function remember({ messageId, channel, to }: MessageRecord, providerId: string, now: number): Promise<void> {
    if (channel !== 'sms' || to === 'patient') return;
    const record = { pk: receiptKey(providerId), messageId, expiresAt: now + receiptSeconds };
    await client.send(new PutItemCommand({ TableName, Item: toItem(record) }));
  }

  return {
    claim: async (message, lock) => claimed(await update(message.messageId, claimUpdate(message, lock)), lock),
    async settle(message, lock, settlement) {
      const { providerId } = settlement;
      await Promise.all([
        update(message.messageId, settleUpdate(lock, settlement)),
        providerId && remember(message, providerId, epochSeconds(lock.now)),
      ]);
    },
    list: (messageId, cases, at) => listMessage(client, TableName, messageId, cases, at),
    async receive(messageId, receipt) {
      const isNews = receipt === 'delivered' ? 'attribute_not_exists(receipt)' : 'NOT receipt = :last';
      const { item } = await update(messageId, {
        UpdateExpression: 'SET receipt = :receipt',
        ConditionExpression: `attribute_exists(pk) AND ${isNews}`,
        ReturnValues: 'ALL_NEW',
        values: { ':receipt': receipt, ...(receipt !== 'delivered' && { ':last': 'refused' }) },
      });
      return item && messageOf(item);
    },
    async knownAs(providerId) {
      const Key = toItem({ pk: receiptKey(providerId) });
      const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
      return Item?.messageId?.S;
    },
  };
}
