import * as z from 'zod/mini';
import { countedSeconds, type HourlyCount, type HourlyCounter, type TakenAt } from '../../domain/core/hourly-count.ts';
import { fromItem, type Item, toItem } from '../dynamo/item.ts';

export const hourlyCountKey = ({ by, id }: HourlyCounter) => ({ pk: `LIMIT#${by}#${id}` });

/** How many times its limit a counter keeps before what is older than the hour is dropped: at 20 it stays within a kilobyte. */
const keptLimits = 5;

const names = { '#at': 'at' };
const expiry = ({ at }: HourlyCount) => ({ ':end': at + countedSeconds });

/**
 * Adds one to its counter in one write that reads nothing: the newest stands first, so the condition looks at the one that
 * must be over an hour old. What the counter holds comes back with a refusal.
 */
export const hourlyCounted = (count: HourlyCount) => ({
  UpdateExpression: 'SET #at = list_append(:now, if_not_exists(#at, :none)), expiresAt = :end',
  ConditionExpression:
    `attribute_not_exists(#at[${count.limit - 1}]) OR ` +
    `(#at[${count.limit - 1}] <= :hourAgo AND attribute_not_exists(#at[${keptLimits * count.limit - 1}]))`,
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: toItem({
    ':now': [count.at],
    ':none': [],
    ':hourAgo': count.at - countedSeconds,
    ...expiry(count),
  }),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

/** The same where the counter has grown long: what counts no more is dropped, unless others were counted since it was seen. */
export const hourlyCountedAnew = (count: HourlyCount, known: TakenAt) => ({
  UpdateExpression: 'SET #at = :counted, expiresAt = :end',
  ConditionExpression: '#at = :known',
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: toItem({
    ':known': known,
    ':counted': [count.at, ...known.filter((at) => at > count.at - countedSeconds)],
    ...expiry(count),
  }),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

const Stored = z.object({ at: z.array(z.number()) });

/** What a counter held when it refused; nothing where the store did not say. */
export const takenAtOf = (item: Item = {}): TakenAt => Stored.safeParse(fromItem(item)).data?.at ?? [];
