import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Change } from '../../workflows/core/changes.ts';
import type { TableNames } from '../dynamo/client.ts';
import { bookingWrites } from './booking-writes.ts';
import { caseWrites } from './case-writes.ts';
import { pagingWrites } from './paging-writes.ts';
import { promiseWrites } from './promise-writes.ts';
import { requestWrites } from './request-writes.ts';
import type { Write, WritesOf } from './write.ts';

/** Every capability's writer. */
const writes: WritesOf<Change> = {
  ...caseWrites,
  ...bookingWrites,
  ...pagingWrites,
  ...promiseWrites,
  ...requestWrites,
};

/** @returns the one conditional put that a change is. */
export function writeOf(change: Change, tableName: TableNames): TransactWriteItem {
  const { table, ...write } = (writes[change.kind] as (change: Change) => Write)(change);
  return { Put: { TableName: tableName(table), ...write } };
}
