import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { countDates } from '../../domain/core/local-time.ts';
import type { ReadWeek, WeekPart } from '../../workflows/booking/ports.ts';
import type { Pause } from '../../workflows/core/ports.ts';
import { batchReadAll, type Consistency } from '../dynamo/batch-read.ts';
import type { TableNames } from '../dynamo/client.ts';
import type { Item } from '../dynamo/item.ts';
import { partitionOf, within } from '../dynamo/partition.ts';
import { queryAll } from '../dynamo/query.ts';
import { dayKey, dayOf, daySort, takenDayOf, weekKey } from '../records/day-record.ts';
import { skipped } from './readable.ts';

/** A day that cannot be read is shown as taken, so that it hides no other; a decision about it reads it by `facts` and fails. */
function dayOrBusy(item: Item): PractitionerDay {
  try {
    return dayOf(item);
  } catch (error) {
    skipped(item, error);
    return takenDayOf(item);
  }
}

/** Practitioner-days, 70 % booked, that are read for the price of one that is read by its key: 4 KB of them. */
const daysInUnit = 11;

/** Whether days cost less by their keys than with all that lies between the first and the last of them. */
function isReadByKey({ days, practitioners }: WeekPart): boolean {
  const dates = days.map(({ date }) => date).sort();
  const between = practitioners * countDates(dates.at(0) ?? '', dates.at(-1) ?? '');
  return days.length * daysInUnit < between;
}

/**
 * Reads weeks, or what is wanted of one: all that lies between its first day and its last in one Query, or each by its key where that
 * costs less.
 * @returns makes the reader of one consistency
 */
export const weekReader =
  (client: DynamoDBClient, tableName: TableNames, pause?: Pause) =>
  (how: Consistency): ReadWeek =>
  async (scheduleGroup, isoWeek, part) => {
    const week = partitionOf(tableName, 'Schedule', weekKey(scheduleGroup, isoWeek), how);
    if (!part) return (await queryAll(client, week)).map(dayOrBusy);
    if (isReadByKey(part)) {
      const keys = part.days.map((day) => ({ table: 'Schedule' as const, key: dayKey({ scheduleGroup, ...day }) }));
      return (await batchReadAll(client, tableName, keys, pause, how)).map(dayOrBusy);
    }
    const places = part.days.map(daySort).sort();
    return (await queryAll(client, within(week, places.at(0) ?? '', places.at(-1) ?? ''))).map(dayOrBusy);
  };
