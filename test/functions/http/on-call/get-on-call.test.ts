import { beforeEach, describe, expect, it } from 'vitest';
import { asked, days, desk, kept } from '../../../support/rota-bodies.ts';
import { rotaWorld } from '../../../support/rota-world.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = startedAnew(openStore);
let world: ReturnType<typeof rotaWorld>;
beforeEach(() => {
  /** A Monday, nine in New York. */
  world = rotaWorld(store, '2026-11-23T14:00:00Z');
});

describe('GET /v1/on-call', () => {
  it('answers the order of the directory while there is no rota', async () => {
    const order = ['nurse-1', 'nurse-2', 'surgeon-1', 'surgeon-2'];
    const answer = { region: 'long-island', shifts: [], order, lead: 'surgeon-2', version: 0 };
    expect(await world.get({ ...asked, region: 'long-island' }, desk)).toMatchObject({ status: 200, body: answer });
  });

  it('answers whole shifts that touch the period, by dates and by instants, to any role', async () => {
    await world.put(days());
    expect(await world.get(asked, desk)).toMatchObject({ status: 200, headers: { ETag: '"1"' }, body: kept });
    const hour = { region: 'nyc', from: '2026-11-24T12:00:00Z', to: '2026-11-24T13:00:00Z' };
    expect((await world.get(hour)).body.shifts).toEqual([kept.shifts[0]]);
    expect((await world.get({ ...asked, from: '2026-11-25' })).body.shifts).toEqual([kept.shifts[1]]);
    expect((await world.get({ ...asked, region: 'long-island' })).body.shifts).toEqual([]);
  });

  it.each([
    ['/region', { ...asked, region: 'boston' }],
    ['/from', { ...asked, from: '2026-11-31' }],
    ['/from', { ...asked, from: '2026-11-23T24:61:00Z' }],
    ['/to', { region: 'nyc', from: '2026-11-23' }],
    ['/to', { ...asked, to: '2026-11-22' }],
    ['/to', { ...asked, to: '2027-12-01' }],
    ['/to', { ...asked, from: '2026-11-23T00:00:00Z', to: '2026-11-23T00:00:00Z' }],
    ['/day', { ...asked, day: '2026-11-23' }],
  ])('names %s of what it cannot take', async (pointer, query) => {
    expect(await world.get(query)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});
