import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { noRota } from '../../domain/oncall/rota.ts';
import { byStart, type Shift } from '../../domain/oncall/shift.ts';
import { Unreadable } from '../../workflows/core/unreadable.ts';
import type { RotaReader } from '../../workflows/oncall/ports.ts';
import { batchRead } from '../dynamo/batch-read.ts';
import type { TableNames } from '../dynamo/client.ts';
import type { Item } from '../dynamo/item.ts';
import { rotaKey, rotaMonthKey, rotaMonthOf, rotaOf } from '../records/rota-record.ts';
import { skipped } from './readable.ts';

/** @throws Unreadable: who is on call must not be guessed from half a rota */
function readWhole<T>(item: Item, read: (item: Item) => T): T {
  try {
    return read(item);
  } catch (error) {
    skipped(item, error);
    throw new Unreadable('rota');
  }
}

const eachOnce = (shifts: readonly Shift[]): Shift[] =>
  [...new Map(shifts.map((shift) => [shift.start, shift])).values()].sort(byStart);

/** Reads rotas: who is on call at an instant is two keys, in one round trip. */
export const rotaReader = (client: DynamoDBClient, tableName: TableNames): RotaReader => ({
  async read(region, months) {
    const keys = [rotaKey(region), ...months.map((month) => rotaMonthKey(region, month))];
    const wanted = keys.map((key) => ({ table: 'Directory' as const, key }));
    const [first, ...others] = await batchRead(client, tableName, wanted);
    const stored = others.filter((item) => item !== undefined);
    return {
      rota: first ? readWhole(first, rotaOf) : noRota(region),
      shifts: eachOnce(stored.flatMap((item) => readWhole(item, rotaMonthOf).shifts)),
    };
  },
});
