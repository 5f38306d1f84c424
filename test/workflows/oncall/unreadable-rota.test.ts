import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { days } from '../../support/rota-bodies.ts';
import { rotaWorld } from '../../support/rota-world.ts';
import { startedAnew } from '../../support/started.ts';
import { openStore } from '../../support/store.ts';

const store = startedAnew(openStore);
const broken = [
  { pk: 'ROTA#nyc', sk: 'ROTA', version: 1, rota: { region: 'nyc', version: 'one' } },
  { pk: 'ROTA#nyc', sk: 'MONTH#2026-11', month: { region: 'nyc', month: '2026-11', shifts: 'many' } },
];

it.each(broken)(
  'a rota of which $sk cannot be read leaves the order of the directory, and is not written over',
  async (item) => {
    const world = rotaWorld(store, '2026-11-23T14:00:00Z');
    await world.put(days());
    await store.client.send(new PutItemCommand({ TableName: store.tableName('Directory'), Item: toItem(item) }));
    const before = await store.everything();
    expect(await world.duty('nyc', '2026-11-24T15:00:00Z')).toEqual({
      order: ['nurse-1', 'nurse-2', 'surgeon-1', 'surgeon-2'],
      lead: 'surgeon-2',
    });
    expect((await world.put(days({ lead: 'surgeon-1' }))).status).toBe(500);
    expect(await store.everything()).toEqual(before);
  },
);
