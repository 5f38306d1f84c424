import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { checkData } from '../../../../../infra/tools/admin/check-data/check-data.ts';
import type { Checked } from '../../../../../infra/tools/admin/check-data/judged.ts';
import type { StoreAccess } from '../../../../../infra/tools/admin/store-at-hand.ts';
import { practice } from '../../../../../shared/config/practice.ts';
import { ruleset } from '../../../../../shared/config/ruleset.ts';
import { schedulingSettings } from '../../../../../shared/config/scheduling.ts';
import { ledger } from '../../../../../shared/store/ledger.ts';
import type { TableName } from '../../../../../shared/store/table.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { freshIds } from '../../../../support/fault-store.ts';
import type { Rig } from './rig.ts';

const ids = freshIds();
const tableName = (table: TableName): string => table;

/**
 * Runs the tool, as an operator does.
 * @param at when, in epoch milliseconds
 * @param isMending whether it writes what it can mend
 */
export async function checkIn({ client, tableName }: StoreAccess, at: number, isMending = false): Promise<Checked[]> {
  const checked = checkData({
    client,
    tableName,
    now: Temporal.Instant.fromEpochMilliseconds(at),
    ids,
    ruleset,
    practiceState: schedulingSettings.practiceState,
    ledger: isMending ? ledger(client, tableName, practice.zone) : undefined,
  });
  const found: Checked[] = [];
  for await (const each of checked) found.push(each);
  return found;
}

/** Runs the tool over a store in memory. @param at as of `checkIn` */
export function check(
  { system }: Pick<Rig, 'system'>,
  store: MemoryStore,
  at: number,
  isMending = false,
): Promise<Checked[]> {
  system.use(store);
  return checkIn({ client: new DynamoDBClient({}), tableName }, at, isMending);
}

/** A finding in one line. */
export const lineOf = ({ kind, caseId, ids: about, repair }: Checked): string =>
  [kind, caseId, ...about, repair ? '(can be mended)' : ''].filter(Boolean).join(' ');
