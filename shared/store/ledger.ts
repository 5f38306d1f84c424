import { randomUUID } from 'node:crypto';
import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { type Change, Conflict, type Ledger } from '../workflows/ports.ts';
import { writeOf } from './change-writes.ts';
import { type TableNames, Throttled } from './client.ts';
import { requestOf } from './request-items.ts';

/** DynamoDB's limit for one transaction. */
const mostChanges = 100;

const inFlight = new Set(['TransactionConflict', 'TransactionConflictException', 'TransactionInProgressException']);
const throttled = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded']);

/** A failed request record comes first: it says that this very request was answered, so nothing else matters. */
function firstFailed(changes: readonly Change[], reasons: readonly CancellationReason[]): Conflict | undefined {
  const failed = changes.flatMap((change, at) =>
    reasons[at]?.Code === 'ConditionalCheckFailed' ? [{ change, reason: reasons[at] }] : [],
  );
  const answered = failed.find(({ change }) => change.kind === 'request-answered');
  if (answered?.reason?.Item) return new Conflict('request-answered', requestOf(answered.reason.Item));
  const [first] = failed;
  return first && new Conflict(first.change.kind);
}

/** Names what cancelled a transaction; what it does not know it hands back. */
function nameFailure(changes: readonly Change[], error: unknown): unknown {
  if (error instanceof Error && inFlight.has(error.name)) return new Conflict('contended');
  if (!(error instanceof TransactionCanceledException)) return error;
  const reasons = error.CancellationReasons ?? [];
  const conflict = firstFailed(changes, reasons);
  if (conflict) return conflict;
  const codes = reasons.map(({ Code = 'None' }) => Code);
  if (codes.some((code) => inFlight.has(code))) return new Conflict('contended');
  return codes.some((code) => throttled.has(code)) ? new Throttled() : error;
}

/**
 * The one door for writes: every commit is one `TransactWriteItems`, all or nothing. Its token makes the SDK's own repeat of
 * a call whose answer was lost harmless (DynamoDB remembers it for ten minutes, far longer than a request lives).
 * @throws Conflict, naming the change whose condition failed; Throttled; nothing was written then
 */
export function ledger(client: DynamoDBClient, tableName: TableNames): Ledger {
  return {
    async commit(changes) {
      if (changes.length > mostChanges) throw new Error(`A commit of ${changes.length} changes is more than ${mostChanges}.`);
      const TransactItems = changes.map((change) => writeOf(change, tableName));
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken: randomUUID() }));
      } catch (error) {
        throw nameFailure(changes, error);
      }
    },
  };
}
