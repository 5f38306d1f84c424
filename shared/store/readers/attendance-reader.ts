import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AttendanceReader } from '../../workflows/reports/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf, within } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { attendanceKey, attendanceOf, attendedBetween } from '../records/attendance-record.ts';
import { readable } from './readable.ts';

/** Reads what became of visits: each month is a partition, of which the dates asked for are read and no other. */
export function attendanceReader(client: DynamoDBClient, tableName: TableNames): AttendanceReader {
  const ofMonth = (month: string, days: readonly string[], ConsistentRead: boolean) => {
    const { from, to } = attendedBetween(days[0] ?? '', days.at(-1) ?? '');
    const partition = partitionOf(tableName, 'Schedule', attendanceKey(month), { ConsistentRead });
    return queryAll(client, within(partition, from, to));
  };
  return {
    async ofDates(dates) {
      const months = [...Map.groupBy(dates, (date) => date.slice(0, 7))];
      const items = await Promise.all(months.map(([month, days]) => ofMonth(month, days, false)));
      return readable(items.flat(), attendanceOf);
    },
    ofDateNow: async (date) => readable(await ofMonth(date.slice(0, 7), [date], true), attendanceOf),
  };
}
