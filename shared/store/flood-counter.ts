import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { epochMinuteOf } from '../domain/core/local-time.ts';
import { floodMinutes, pagesBeforeFlood } from '../domain/messages/flood-tray.ts';
import type { FloodCounter } from '../workflows/relay/tray-ports.ts';
import { batchReadAll } from './dynamo/batch-read.ts';
import type { TableNames } from './dynamo/client.ts';
import { conditionalUpdates } from './dynamo/conditional-update.ts';
import { fromItem, type Item } from './dynamo/item.ts';

/** Pages of a minute that are named: one more than may go out by themselves tells a flood. */
const mostNamed = pagesBeforeFlood + 1;
const keptSeconds = 24 * 3600;
/** Sources whose flood this process remembers; when there are more, all are forgotten. */
const mostFloods = 1000;

const minuteKey = (source: string, minute: number): string => `FLOOD#${source}#${minute}`;

const namesIn = (item: Item | undefined): string[] =>
  item ? ((fromItem(item).pages as string[] | undefined) ?? []) : [];

interface Named {
  minute: number;
  pages: readonly string[];
}

const naming = {
  UpdateExpression: 'SET pages = list_append(if_not_exists(pages, :none), :page), expiresAt = :end',
  ConditionExpression: 'attribute_not_exists(pages) OR (NOT contains(pages, :name) AND size(pages) < :most)',
};

/** Counts pages by source and minute in the Requests table: the first of each minute are named, so that a repeat counts once. */
export function floodCounter(client: DynamoDBClient, tableName: TableNames): FloodCounter {
  const update = conditionalUpdates(client, tableName('Requests'));
  /** Minutes in which a source sent a flood, so that a thousand of its pages need not ask. */
  const floods = new Map<string, Named>();

  async function namedIn(source: string, minute: number, eventId: string): Promise<string[]> {
    const end = minute * 60 + keptSeconds;
    const values = { ':none': [], ':page': [eventId], ':name': eventId, ':most': mostNamed, ':end': end };
    return namesIn((await update(minuteKey(source, minute), naming, values)).item);
  }

  async function countBefore(source: string, minute: number): Promise<number> {
    const minutes = Array.from({ length: floodMinutes - 1 }, (_, before) => minute - 1 - before);
    const keys = minutes.map((each) => ({ table: 'Requests' as const, key: { pk: minuteKey(source, each) } }));
    return (await batchReadAll(client, tableName, keys)).reduce((sum, item) => sum + namesIn(item).length, 0);
  }

  const isKnownFlood = (source: string, minute: number, eventId: string): boolean => {
    const known = floods.get(source);
    const isWithin = known !== undefined && minute >= known.minute && minute < known.minute + floodMinutes;
    return isWithin && !known.pages.includes(eventId);
  };

  function remember(source: string, named: Named): void {
    if (floods.size >= mostFloods) floods.clear();
    floods.set(source, named);
  }

  return {
    async place(source, eventId, at) {
      const minute = epochMinuteOf(at);
      if (isKnownFlood(source, minute, eventId)) return mostNamed;
      const pages = await namedIn(source, minute, eventId);
      if (pages.length >= mostNamed) remember(source, { minute, pages });
      const own = pages.indexOf(eventId);
      return own < 0 ? mostNamed : (await countBefore(source, minute)) + own + 1;
    },
  };
}
