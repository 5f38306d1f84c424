import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AttendanceReader } from '../../workflows/reports/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf, within } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { attendanceKey, attendanceOf, attendedBetween } from '../records/attendance-record.ts';
import { readable } from './readable.ts';

/** Reads what became of visits: each month is a partition, of which the dates asked for are read and no other. */
export const attendanceReader = (client: DynamoDBClient, tableName: TableNames): AttendanceReader => ({
  async ofDates(dates) {
    const months = [...Map.groupBy(dates, (date) => date.slice(0, 7))];
    const ofMonth = ([month, days]: [string, readonly string[]]) => {
      const range = attendedBetween(days[0] ?? '', days.at(-1) ?? '');
      return queryAll(client, within(partitionOf(tableName, 'Schedule', attendanceKey(month)), range.from, range.to));
    };
    return readable((await Promise.all(months.map(ofMonth))).flat(), attendanceOf);
  },
});
