import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { PractitionerDay } from '../domain/scheduling/practitioner-day.ts';
import type { DayKey, ScheduleReader } from '../workflows/ports.ts';
import { batchRead, inHundreds, type Wanted } from './batch-read.ts';
import { caseHeaderOf } from './case-items.ts';
import { fromItem, type Item, type TableNames, toItem } from './client.ts';
import { appointmentKey, caseKey, dayKey, holderKey, holdKey, weekKey } from './keys.ts';
import { partitionQuery, queryAll } from './paging.ts';
import { appointmentOf, dayOf, holderOf, holdOf } from './schedule-items.ts';

const freeDay = (key: DayKey): PractitionerDay => ({ ...key, version: 0, busy: [] });

const inSchedule = (key: Record<string, string>): Wanted => ({ table: 'Schedule', key });

/** Reads practitioner-days, holds and appointments. */
export function scheduleReader(client: DynamoDBClient, tableName: TableNames): ScheduleReader {
  const get = async (key: Record<string, string>): Promise<Item | undefined> => {
    const input = { TableName: tableName('Schedule'), Key: toItem(key), ConsistentRead: true };
    return (await client.send(new GetItemCommand(input))).Item;
  };
  const appointments: ScheduleReader['appointments'] = async (ids) => {
    const runs = inHundreds(ids.map((id) => inSchedule(appointmentKey(id))));
    const items = (await Promise.all(runs.map((wanted) => batchRead(client, tableName, wanted)))).flat();
    return items.flatMap((item) => (item ? [appointmentOf(item)] : []));
  };
  return {
    appointments,
    async week(scheduleGroup, isoWeek) {
      const query = partitionQuery(tableName('Schedule'), 'pk', weekKey(scheduleGroup, isoWeek));
      return (await queryAll(client, query)).map(dayOf);
    },
    async facts({ days, caseId, holder }) {
      const ofCase = caseId === undefined ? [] : [{ table: 'Cases' as const, key: caseKey(caseId) }];
      const ofHolder = holder === undefined ? [] : [inSchedule(holderKey(holder))];
      const wanted = [...days.map((key) => inSchedule(dayKey(key))), ...ofCase, ...ofHolder];
      const items = await batchRead(client, tableName, wanted);
      const header = items[days.length];
      const ledger = items[days.length + ofCase.length];
      return {
        days: days.map((key, at) => (items[at] ? dayOf(items[at]) : freeDay(key))),
        ...(ofCase.length > 0 && header && { header: caseHeaderOf(header) }),
        ...(ofHolder.length > 0 && ledger && { ledger: holderOf(ledger) }),
      };
    },
    async hold(holdId) {
      const item = await get(holdKey(holdId));
      return item && holdOf(item);
    },
    async appointment(appointmentId) {
      const item = await get(appointmentKey(appointmentId));
      return item && appointmentOf(item);
    },
    async appointmentsOfCase(caseId) {
      const query = partitionQuery(tableName('Schedule'), 'caseId', caseId, { IndexName: 'case' });
      const keys = await queryAll(client, query);
      return appointments(keys.map((item) => String(fromItem(item)['pk']).replace(/^APT#/, '')));
    },
  };
}
