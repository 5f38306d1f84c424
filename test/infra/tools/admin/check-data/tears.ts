import { BatchWriteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { randomFrom } from '../../../../histories/random.ts';
import type { Transaction, Written } from './recorder.ts';

/** A transaction of which a restore brought back some items as they were before it. */
export interface Tear {
  readonly undone: readonly Written[];
  readonly kept: readonly Written[];
}

/** Items of which no tear is looked at, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  requests: 'table Requests is not restored: answers to repeats and counters of an hour',
  hold: 'ends by itself within minutes, and the day says whether its time is free',
  holder: 'counts the holds of somebody, which end by themselves within minutes',
  lookups: 'derived from the answers: npm run lookups:rebuild writes it anew after a restore',
  lookup: 'as lookups',
  twins: 'as lookups',
};

/** The items of a transaction that a restore may tear apart. */
export const restoredOf = ({ items }: Pick<Transaction, 'items'>): Written[] =>
  items.filter(({ label }) => !(label in leftOut));

/** Up to so many items, every subset is looked at. */
const mostForAll = 5;
const seeded = 12;

const subsetOf = (mask: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => mask & (1 << at));

/** Places of the items that are undone, of so many: all subsets but none, or one, two, all but one, all, and some by chance. */
function subsets(count: number): number[][] {
  const all = (1 << count) - 1;
  if (count <= mostForAll) return Array.from({ length: all }, (_, at) => subsetOf(at + 1, count));
  const random = randomFrom(count);
  const singles = Array.from({ length: count }, (_, at) => 1 << at);
  const some = Array.from({ length: seeded }, () => 1 + random.below(all));
  const pairs = singles.flatMap((one, at) => singles.slice(at + 1).map((other) => one | other));
  const masks = new Set([...singles, ...pairs, ...singles.map((one) => all & ~one), all, ...some]);
  return [...masks].map((mask) => subsetOf(mask, count));
}

/** All tears of a transaction that are looked at; the last of them undoes all of it. */
export function tearsOf(transaction: Pick<Transaction, 'items'>): Tear[] {
  const items = restoredOf(transaction);
  return subsets(items.length).map((places) => ({
    undone: items.filter((_, at) => places.includes(at)),
    kept: items.filter((_, at) => !places.includes(at)),
  }));
}

/** The store as it stood after a transaction, with some items as they were before it. */
export async function torn({ after }: Transaction, { undone }: Tear): Promise<MemoryStore> {
  const store = after.copy();
  for (const { table, key, before } of undone)
    await store.send(
      before
        ? new PutItemCommand({ TableName: table, Item: before })
        : new BatchWriteItemCommand({ RequestItems: { [table]: [{ DeleteRequest: { Key: key } }] } }),
    );
  return store;
}

/** What a transaction wrote, by label; transactions that wrote the same are of one kind. */
export const kindOf = (transaction: Pick<Transaction, 'items'>): string =>
  restoredOf(transaction)
    .map(({ label }) => label)
    .join(', ');
