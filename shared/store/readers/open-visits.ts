import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { type Appointment, appointmentStatuses } from '../../domain/booking/appointment.ts';
import { isOpenVisit } from '../../domain/booking/appointment-changes.ts';
import { epochMinuteOf } from '../../domain/core/local-time.ts';
import type { TableNames } from '../dynamo/client.ts';
import { type Item, toItem } from '../dynamo/item.ts';
import { appointmentOf } from '../records/appointment-record.ts';

const open = appointmentStatuses.filter(isOpenVisit);

export interface OpenVisits {
  visits: Appointment[];
  /** Keys of those that this release cannot read. */
  unreadable: string[];
}

/**
 * Every open visit that is not over yet. Scans the whole table, so it is for an operator's rare question and no function's.
 * Strongly consistent for each item, not as of one moment: a visit that is booked meanwhile may be missed.
 */
export async function openVisits(
  client: DynamoDBClient,
  tableName: TableNames,
  now: Temporal.Instant,
): Promise<OpenVisits> {
  const values = Object.fromEntries(open.map((status, place) => [`:open${place}`, status]));
  const input = {
    TableName: tableName('Schedule'),
    ConsistentRead: true,
    FilterExpression: `appointment.slot.#end > :now AND appointment.#status IN (${Object.keys(values).join(', ')})`,
    ExpressionAttributeNames: { '#end': 'end', '#status': 'status' },
    ExpressionAttributeValues: toItem({ ':now': epochMinuteOf(now), ...values }),
  };
  const found: OpenVisits = { visits: [], unreadable: [] };
  let start: Item | undefined;
  do {
    const output = await client.send(new ScanCommand({ ...input, ...(start && { ExclusiveStartKey: start }) }));
    for (const item of output.Items ?? []) {
      try {
        found.visits.push(appointmentOf(item));
      } catch {
        found.unreadable.push(item.pk?.S ?? '-');
      }
    }
    start = output.LastEvaluatedKey;
  } while (start);
  return found;
}
