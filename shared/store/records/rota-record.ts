import type { Region } from '../../domain/directory/directory.ts';
import { Rota, RotaMonth } from '../../domain/oncall/rota.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

const rotaKind: RecordKind<typeof Rota> = { schema: Rota, version: 1 };
const monthKind: RecordKind<typeof RotaMonth> = { schema: RotaMonth, version: 1 };

const partition = (region: Region): string => `ROTA#${region}`;
export const rotaKey = (region: Region) => ({ pk: partition(region), sk: 'ROTA' });
export const rotaMonthKey = (region: Region, month: string) => ({ pk: partition(region), sk: `MONTH#${month}` });

/** `nextHandOff` stands on top too, because whoever tells of it guards its write by it. */
export const rotaItem = (rota: Rota): Record<string, unknown> => ({
  ...rotaKey(rota.region),
  schema: rotaKind.version,
  version: rota.version,
  nextHandOff: rota.nextHandOff,
  rota,
});

export const rotaMonthItem = (month: RotaMonth): Record<string, unknown> => ({
  ...rotaMonthKey(month.region, month.month),
  schema: monthKind.version,
  month,
});

export const rotaOf = (item: Item): Rota => readMember(rotaKind, item, 'rota');
export const rotaMonthOf = (item: Item): RotaMonth => readMember(monthKind, item, 'month');
