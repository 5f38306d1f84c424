import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Change } from '../workflows/ports.ts';
import type { TableNames } from './dynamo/client.ts';
import { toItem } from './dynamo/item.ts';
import { appointmentItem } from './records/appointment-record.ts';
import { auditItem } from './records/audit-record.ts';
import { caseItem } from './records/case-record.ts';
import { clinicalItem } from './records/clinical-record.ts';
import { dayItem } from './records/day-record.ts';
import { holderItem, holdItem } from './records/hold-record.ts';
import { roundItem } from './records/paging-round-record.ts';
import { eventItem, timerItem } from './records/promise-record.ts';
import { requestItem } from './records/request-record.ts';
import type { TableName } from './table.ts';

type Put = NonNullable<TransactWriteItem['Put']>;
type Write = Omit<Put, 'TableName'> & { table: TableName };

const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };

const put = (table: TableName, record: Record<string, unknown>, condition: Omit<Put, 'TableName' | 'Item'>): Write => ({
  table,
  Item: toItem(record),
  ...condition,
});

/** Optimistic locking: the write succeeds only on the version that was read; version 0 = nothing there yet. */
const unchangedSince = (from: number): Omit<Put, 'TableName' | 'Item'> =>
  from === 0
    ? isNew
    : {
        ConditionExpression: '#version = :from',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: toItem({ ':from': from }),
      };

/** A key may be used again once its record has expired; the winner's record comes back with the refusal. */
const newOrExpired = (now: number): Omit<Put, 'TableName' | 'Item'> => ({
  ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
  ExpressionAttributeValues: toItem({ ':now': now }),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
});

type Writes = { [K in Change['kind']]: (change: Extract<Change, { kind: K }>) => Write };

/** How each kind of change is written, and the condition without which nothing of its transaction is. */
const writes: Writes = {
  'case-created': ({ header }) => put('Cases', caseItem(header), isNew),
  'case-changed': ({ header, from }) => put('Cases', caseItem(header), unchangedSince(from)),
  'clinical-added': ({ record }) => put('Clinical', clinicalItem(record), isNew),
  'day-changed': ({ day, from }) => put('Schedule', dayItem(day), unchangedSince(from)),
  'appointment-created': ({ appointment }) => put('Schedule', appointmentItem(appointment), isNew),
  'appointment-changed': ({ appointment, from }) => put('Schedule', appointmentItem(appointment), unchangedSince(from)),
  'hold-created': ({ hold }) => put('Schedule', holdItem(hold), isNew),
  'holder-changed': ({ ledger, from }) => put('Schedule', holderItem(ledger), unchangedSince(from)),
  'round-changed': ({ round, from }) => put('Outbox', roundItem(round), unchangedSince(from)),
  event: ({ event }) => put('Outbox', eventItem(event), isNew),
  'timer-set': ({ timer, at }) => put('Outbox', timerItem(timer, at), isNew),
  audit: ({ entry }) => put('Audit', auditItem(entry), isNew),
  'request-answered': ({ record, now }) => put('Requests', requestItem(record), newOrExpired(now)),
};

/** @returns the one conditional put that a change is. */
export function writeOf(change: Change, tableName: TableNames): TransactWriteItem {
  const { table, ...write } = (writes[change.kind] as (change: Change) => Write)(change);
  return { Put: { TableName: tableName(table), ...write } };
}
