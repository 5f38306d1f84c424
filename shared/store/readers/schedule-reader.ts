import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DayKey, PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { ScheduleReader } from '../../workflows/booking/ports.ts';
import type { Pause } from '../../workflows/core/ports.ts';
import { batchRead, batchReadAll, type Wanted } from '../dynamo/batch-read.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type Item, toItem } from '../dynamo/item.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { appointmentKey, appointmentOf } from '../records/appointment-record.ts';
import { caseHeaderOf, caseKey } from '../records/case-record.ts';
import { dayKey, dayOf } from '../records/day-record.ts';
import { holderKey, holderLedgerOf, holdKey, holdOf } from '../records/hold-record.ts';
import { readable } from './readable.ts';
import { weekReader } from './week-reader.ts';

const freeDay = (key: DayKey): PractitionerDay => ({ ...key, version: 0, busy: [] });

const inSchedule = (key: Record<string, string>): Wanted => ({ table: 'Schedule', key });

/**
 * Reads practitioner-days, holds and appointments; which reads are strongly consistent the port says.
 * @param pause waits before keys that the store left out are asked for again
 * @throws Throttled where the store keeps leaving keys out
 */
export function scheduleReader(client: DynamoDBClient, tableName: TableNames, pause?: Pause): ScheduleReader {
  const get = async (key: Record<string, string>): Promise<Item | undefined> => {
    const input = { TableName: tableName('Schedule'), Key: toItem(key), ConsistentRead: true };
    return (await client.send(new GetItemCommand(input))).Item;
  };
  const weekRead = weekReader(client, tableName, pause);
  const readAll = async (keys: Record<string, string>[]) =>
    readable(await batchReadAll(client, tableName, keys.map(inSchedule), pause), appointmentOf);
  return {
    appointments: (ids) => readAll(ids.map(appointmentKey)),
    async appointmentsOfCase(caseId, open = []) {
      const listed = await queryAll(client, partitionOf(tableName, 'Schedule', caseId, { index: 'case' }));
      const isListed = ({ pk }: { pk: string }) => listed.some((item) => item.pk?.S === pk);
      const unlisted = open.map(appointmentKey).filter((key) => !isListed(key));
      return readAll([...listed.map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' })), ...unlisted]);
    },
    week: weekRead({ ConsistentRead: false }),
    weekNow: weekRead({ ConsistentRead: true }),
    async facts({ days, caseId, holders = [] }) {
      const ofCase = caseId === undefined ? [] : [{ table: 'Cases' as const, key: caseKey(caseId) }];
      const ofDays = days.map((key) => inSchedule(dayKey(key)));
      const ofHolders = holders.map((holder) => inSchedule(holderKey(holder)));
      const items = await batchRead(client, tableName, [...ofDays, ...ofCase, ...ofHolders], pause);
      const header = ofCase.length > 0 ? items[days.length] : undefined;
      const ledgers = items.slice(days.length + ofCase.length);
      return {
        days: days.map((key, at) => (items[at] ? dayOf(items[at]) : freeDay(key))),
        ...(header && { header: caseHeaderOf(header) }),
        ledgers: ledgers.map((item) => item && holderLedgerOf(item)),
      };
    },
    async hold(holdId) {
      const item = await get(holdKey(holdId));
      return item && holdOf(item);
    },
    async holds(holdIds) {
      return readable(await batchReadAll(client, tableName, holdIds.map(holdKey).map(inSchedule), pause), holdOf);
    },
    async appointment(appointmentId) {
      const item = await get(appointmentKey(appointmentId));
      return item && appointmentOf(item);
    },
  };
}
