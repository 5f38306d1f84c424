import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { DynamoDBPersistenceOptions } from '@aws-lambda-powertools/idempotency/dynamodb/types';
import type { Context } from 'aws-lambda';
import type { Once } from '../workflows/relay/relay-promise.ts';

/**
 * An event is tried until all of it went out, so nothing bounds how long its messages must be known; this is longer than anybody
 * leaves one undone. A message that went out and whose event comes again after that goes out twice.
 */
const rememberedSeconds = 400 * 24 * 3600;

/** What was sent, kept in the Requests table as `message#<hash of the message id>`. */
export const sentMessages = (
  client: DynamoDBPersistenceOptions['awsSdkV3Client'] & object,
  tableName: string,
): DynamoDBPersistenceLayer =>
  new DynamoDBPersistenceLayer({ awsSdkV3Client: client, tableName, keyAttr: 'pk', expiryAttr: 'expiresAt' });

/**
 * Remembers by message id what this function sent. A send that fails is forgotten at once, so that it can be repeated. A
 * crash in the middle leaves a lock for the time that this invocation had left: a repeat is refused until then, and sends
 * again after it, because nobody knows whether the first went out.
 */
export function sendOnce(sent: DynamoDBPersistenceLayer, context: Context): Once {
  const config = new IdempotencyConfig({ expiresAfterSeconds: rememberedSeconds, hashFunction: 'sha256' });
  config.registerLambdaContext(context);
  return makeIdempotent((_messageId: string, send: () => Promise<unknown>) => send(), {
    persistenceStore: sent,
    config,
    keyPrefix: 'message',
  });
}
