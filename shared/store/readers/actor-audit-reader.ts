import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { stored } from '../../domain/core/instants.ts';
import { addDays, datesBetween, localDateAt } from '../../domain/core/local-time.ts';
import { readCursor } from '../../domain/core/opaque-cursor.ts';
import type { Actor } from '../../domain/core/party.ts';
import type { ActorAuditReader } from '../../workflows/audit/ports.ts';
import type { PageRequest } from '../../workflows/core/ports.ts';
import type { TableNames } from '../dynamo/client.ts';
import { cursorOf } from '../dynamo/cursor.ts';
import type { Item } from '../dynamo/item.ts';
import { type Partition, partitionOf, within } from '../dynamo/partition.ts';
import { keyAt, queryAll, queryPage } from '../dynamo/query.ts';
import { actorDayKey, auditOf, foundByActor } from '../records/audit-record.ts';
import { viewerOf, viewersKey } from '../records/viewer-record.ts';
import { readable } from './readable.ts';

/** The partition with which a page begins: the one that its cursor is of; the first refuses one of another list. */
function begun(partitions: readonly Partition[], cursor: string | undefined): number {
  const key = cursor === undefined ? {} : (readCursor(cursor) as Record<string, unknown> | undefined);
  return Math.max(
    partitions.findIndex(({ attribute, value }) => key?.[attribute] === value),
    0,
  );
}

/** One page of several lists, one behind the other. */
async function pageOf(client: DynamoDBClient, partitions: readonly Partition[], { limit, cursor }: PageRequest) {
  const items: Item[] = [];
  let next = cursor;
  for (const [at, partition] of partitions.slice(begun(partitions, cursor)).entries()) {
    const page = await queryPage(client, partition, {
      limit: limit - items.length,
      cursor: at === 0 ? next : undefined,
    });
    items.push(...page.items);
    next = page.cursor;
    if (items.length < limit) continue;
    const isEnd = next === undefined && partition === partitions.at(-1);
    return { items, ...(!isEnd && { cursor: next ?? cursorOf(keyAt(partition, items.at(-1))) }) };
  }
  return { items };
}

/** The dates that a stretch touches, local ones and those of UTC. */
function datesOf(from: Temporal.Instant, to: Temporal.Instant, zone: string): string[] {
  const dates = [from, to].flatMap((at) => [localDateAt(at, zone), localDateAt(at, 'UTC')]).toSorted();
  return datesBetween(dates.at(0) ?? '', dates.at(-1) ?? '');
}

/**
 * Reads who did what on which day. The first release kept an entry under its UTC date, this one under the local date: so each date
 * that a stretch touches in either is asked for, and of it what lies in the stretch (audit-record.ts).
 * @param zone IANA zone of the practice
 */
export function actorAuditReader(client: DynamoDBClient, tableName: TableNames, zone: string): ActorAuditReader {
  const partitions = (actor: Actor, from: Temporal.Instant, to: Temporal.Instant): Partition[] =>
    datesOf(from, to, zone).map((date) =>
      within(partitionOf(tableName, 'Audit', actorDayKey(actor, date), { index: 'actor' }), stored(from), stored(to)),
    );
  const midnight = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant();
  return {
    async ofDay({ actorId, day }, page) {
      const [from, to] = [midnight(day), midnight(addDays(day, 1))];
      const asked = foundByActor.flatMap((kind) => partitions({ kind, id: actorId }, from, to));
      const { items, ...rest } = await pageOf(client, asked, page);
      return { items: readable(items, auditOf), ...rest };
    },
    async between(actor, from, to) {
      const found = await Promise.all(partitions(actor, from, to).map((each) => queryAll(client, each)));
      return readable(found.flat(), auditOf);
    },
    async viewers(month) {
      const items = await queryAll(client, partitionOf(tableName, 'Audit', viewersKey(month)));
      return readable(items, viewerOf).map(({ actor }) => actor);
    },
  };
}
