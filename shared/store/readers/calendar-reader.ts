import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TimeOff } from '../../domain/calendar/time-off.ts';
import type { CalendarReader } from '../../workflows/calendar/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { partitionOf } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import {
  changesOf,
  directoryKey,
  directoryOf,
  nameOfEntry,
  readableEntries,
  scheduleGroupsOf,
} from '../records/directory-record.ts';
import { awayKey, timeOffOf } from '../records/time-off-record.ts';

const orderOf = ({ from, timeOffId }: TimeOff): string => `${from} ${timeOffId}`;

/** Reads what changes of the calendar rest on, past every cache. */
export function calendarReader(client: DynamoDBClient, tableName: TableNames): CalendarReader {
  const all = (partition: string) =>
    queryAll(client, partitionOf(tableName, 'Directory', partition, { ConsistentRead: true }));
  return {
    async directoryNow() {
      const items = await all(directoryKey);
      const entries = readableEntries(items);
      const placeOf = (name: string) => entries.find((entry) => entry.name === name)?.place;
      const itemOf = (name: string) => items.find(({ sk }) => sk?.S === name) ?? {};
      return {
        directory: directoryOf(entries),
        scheduleGroups: scheduleGroupsOf(items),
        placeOf(list, id) {
          const name = nameOfEntry(list, id);
          const place = placeOf(name);
          return place === undefined ? undefined : { place, version: changesOf(itemOf(name)) };
        },
      };
    },
    timeOff: async (practitionerId) =>
      (await all(awayKey(practitionerId))).map(timeOffOf).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  };
}
