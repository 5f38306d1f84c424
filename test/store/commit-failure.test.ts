import {
  type CancellationReason,
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { toItem } from '../../shared/store/dynamo/item.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { dayItem } from '../../shared/store/records/day-record.ts';
import { requestItem } from '../../shared/store/records/request-record.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { aCaseHeader, aPractitionerDay, aRequestRecord } from '../support/records.ts';

const dynamo = mockClient(DynamoDBClient);
beforeEach(() => dynamo.reset());

const changes: Change[] = [
  { kind: 'day-changed', day: aPractitionerDay(), from: 0 },
  { kind: 'case-changed', header: aCaseHeader({ version: 2 }), from: 1 },
  { kind: 'request-answered', record: aRequestRecord(), now: 0 },
];

const none = { Code: 'None' };
const failed = { Code: 'ConditionalCheckFailed' };
const won = { ...failed, Item: toItem(requestItem(aRequestRecord({ status: 200 }))) };
const inFlight = { Code: 'TransactionConflict' };
const throttled = { Code: 'ThrottlingError' };

const cancelled = (...CancellationReasons: CancellationReason[]) =>
  new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });

const named = (name: string) => Object.assign(new Error('of the service'), { name, $metadata: {} });

const commit = (token = 'txn_1') =>
  ledger(new DynamoDBClient({ region: 'us-east-1' }), (table) => table, 'America/New_York').commit(changes, token);

const failureBy = (error: Error): Promise<unknown> => {
  dynamo.on(TransactWriteItemsCommand).rejects(error);
  return commit().catch((reason: unknown) => reason);
};

const conflict = (on: string) => ({ name: 'Conflict', on });
const busy = { name: 'Throttled' };

const rows: [string, Error, object][] = [
  ['the first failed condition', cancelled(none, failed, none), conflict('case-changed')],
  ['the first of two failed conditions', cancelled(failed, failed, none), conflict('day-changed')],
  ['a failed request record before all others', cancelled(failed, failed, won), conflict('request-answered')],
  ['a failed request record that is gone by now', cancelled(failed, none, failed), conflict('request-answered')],
  ['a failed condition before a transaction in flight', cancelled(inFlight, failed, none), conflict('case-changed')],
  ['another transaction in flight', cancelled(none, inFlight, none), conflict('contended')],
  ['another transaction in flight, throttled too', cancelled(throttled, inFlight, none), conflict('contended')],
  ['a single write in flight', named('TransactionConflictException'), conflict('contended')],
  ['its own first try still running', named('TransactionInProgressException'), { name: 'CommitInProgress' }],
  ['a throttled table', cancelled(none, throttled, none), busy],
  ['a partition out of capacity', cancelled({ Code: 'ProvisionedThroughputExceeded' }, none, none), busy],
  ['a throttled call', named('ThrottlingException'), busy],
  ['a call over its capacity', named('ProvisionedThroughputExceededException'), busy],
];

describe('what stopped a commit', () => {
  it.each(rows)('%s', async (_, error, expected) => {
    expect(await failureBy(error)).toMatchObject(expected);
  });

  it('brings the answer of a request that was answered before', async () => {
    const conflict = await failureBy(cancelled(none, none, won));
    expect(conflict).toMatchObject({ winner: aRequestRecord({ status: 200 }) });
  });

  const day = aPractitionerDay({ version: 7 });
  const passed = { ...failed, Item: toItem(dayItem(day)) };

  it('brings the day that was written meanwhile, where nothing else stopped it', async () => {
    expect(await failureBy(cancelled(passed, none, none))).toMatchObject({ on: 'day-changed', day });
    const sent = dynamo.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
    expect(sent[0]?.Put).toMatchObject({ ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
  });

  it.each([
    ['the case was changed too', cancelled(passed, failed, none)],
    ['the day cannot be read', cancelled({ ...failed, Item: { ...passed.Item, busy: { S: '?' } } }, none, none)],
    ['the store does not tell', cancelled(failed, none, none)],
  ])('brings no day where %s', async (_, error) => {
    expect(await failureBy(error)).toMatchObject({ on: 'day-changed', day: undefined });
  });

  it.each([cancelled(none, { Code: 'ValidationError', Message: 'about Maria' }, none), named('ValidationException')])(
    'is told as a mistake of ours, without a word of the records',
    async (fault) => {
      const error = (await failureBy(fault)) as Error;
      expect(error.name).toBe('Error');
      expect(error.message).toMatch(
        /^The store cannot take this commit \(day-changed, case-changed, request-answered\)/,
      );
      expect(error.message).not.toContain('Maria');
      expect(error).not.toHaveProperty('$metadata');
    },
  );

  it.each([named('TimeoutError'), named('InternalServerError'), cancelled({ Code: 'SomethingNew' })])(
    'is handed on where it is nothing of these',
    async (error) => {
      expect(await failureBy(error)).toBe(error);
    },
  );
});

describe('the token of a commit', () => {
  it('is the one that its caller gave, so that the same call again is carried out once', async () => {
    dynamo.on(TransactWriteItemsCommand).resolves({});
    await commit('txn_first');
    await commit('txn_first');
    await commit('txn_second');
    const tokens = dynamo.commandCalls(TransactWriteItemsCommand).map(({ args }) => args[0].input.ClientRequestToken);
    expect(tokens).toEqual(['txn_first', 'txn_first', 'txn_second']);
  });
});
