import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Change } from '../../workflows/core/changes.ts';
import type { TableNames } from '../dynamo/client.ts';
import { actWrites } from './act-writes.ts';
import { auditWrites } from './audit-writes.ts';
import { bookingWrites } from './booking-writes.ts';
import { calendarWrites } from './calendar-writes.ts';
import { caseWrites } from './case-writes.ts';
import { findingWrites } from './finding-writes.ts';
import { onCallWrites } from './on-call-writes.ts';
import { pagingWrites } from './paging-writes.ts';
import { promiseWrites } from './promise-writes.ts';
import { reportWrites } from './report-writes.ts';
import { requestWrites } from './request-writes.ts';
import { routingWrites } from './routing-writes.ts';
import { savedFormWrites } from './saved-form-writes.ts';
import type { Write, WritesOf } from './write.ts';

/** Every capability's writer. */
const writesOf = (zone: string): WritesOf<Change> => ({
  ...caseWrites(zone),
  ...actWrites,
  ...auditWrites,
  ...bookingWrites,
  ...calendarWrites,
  ...findingWrites,
  ...pagingWrites,
  ...onCallWrites,
  ...promiseWrites,
  ...reportWrites(zone),
  ...requestWrites,
  ...routingWrites,
  ...savedFormWrites,
});

/** @returns how any change is written: as one conditional put, removal or update, or as a condition alone. @param zone IANA zone in which the practice counts days */
export function changeWriter(tableName: TableNames, zone: string): (change: Change) => TransactWriteItem {
  const writes = writesOf(zone);
  return (change) => {
    const { table, ...write } = (writes[change.kind] as (change: Change) => Write)(change);
    const TableName = tableName(table);
    if ('Item' in write) return { Put: { TableName, ...write } };
    if ('checks' in write) {
      const { checks: _, ...condition } = write;
      return { ConditionCheck: { TableName, ...condition } };
    }
    return 'UpdateExpression' in write ? { Update: { TableName, ...write } } : { Delete: { TableName, ...write } };
  };
}
