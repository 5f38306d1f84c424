import { beforeEach, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { asked, days, first, kept, second, shift } from '../../../support/rota-bodies.ts';
import { rotaWorld } from '../../../support/rota-world.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = startedAnew(openStore);
let world: ReturnType<typeof rotaWorld>;
beforeEach(() => {
  /** A Monday, nine in New York. */
  world = rotaWorld(store, '2026-11-23T14:00:00Z');
});

describe('PUT /v1/on-call', () => {
  it('keeps the rota, says so, and writes down who changed it', async () => {
    expect(await world.put(days())).toMatchObject({ status: 200, headers: { ETag: '"1"' }, body: kept });
    expect(await world.entries('on-call-changed')).toMatchObject([
      { actor: { kind: 'staff', id: 'admin-1' }, caseId: 'on-call-nyc', detail: { version: '1' } },
    ]);
    expect(await world.duty('nyc', '2026-11-24T12:59:59Z')).toEqual({
      shift: 'nurse-1',
      order: ['surgeon-1', 'surgeon-2'],
      lead: 'admin-1',
    });
    expect(await world.duty('nyc', '2026-11-24T13:00:00Z')).toMatchObject({ shift: 'nurse-2' });
  });

  it('leaves the hours that no shift covers, and the other region, to the order of the directory', async () => {
    await world.put(days());
    const order = ['nurse-1', 'nurse-2', 'surgeon-1', 'surgeon-2'];
    expect(await world.duty('nyc', '2026-11-25T13:00:00Z')).toEqual({ order, lead: 'admin-1' });
    expect(await world.duty('long-island', '2026-11-24T13:00:00Z')).toEqual({ order, lead: 'surgeon-2' });
  });

  it('takes dates too, both whole', async () => {
    const shifts = [shift('23T00:00:00', '26T00:00:00', 'nurse-3')];
    expect(await world.put(days({ from: '2026-11-23', to: '2026-11-25', shifts }))).toMatchObject({ status: 200 });
  });

  it('leaves order and lead as they are where it names none', async () => {
    await world.put(days());
    const { order: _, lead: __, ...unnamed } = days({ shifts: [second, { ...first, recipientId: 'nurse-3' }] });
    const { body } = await world.put(unnamed);
    expect(body).toMatchObject({ order: ['surgeon-1', 'surgeon-2'], lead: 'admin-1', version: 2 });
  });

  it('cuts the shifts that reach over the border, and keeps what stands outside', async () => {
    await world.put(days());
    const shifts = [shift('24T00:00:00', '24T12:00:00', 'surgeon-1')];
    const period = { from: '2026-11-24T00:00:00-05:00', to: '2026-11-24T12:00:00-05:00', shifts };
    expect((await world.put(days(period))).body.shifts).toHaveLength(1);
    const { body } = await world.get(asked);
    expect(body.shifts).toMatchObject([
      { ...first, end: '2026-11-24T00:00:00-05:00' },
      shifts[0],
      { ...second, start: '2026-11-24T12:00:00-05:00' },
    ]);
  });

  it('writes nothing where it is so already', async () => {
    await world.put(days());
    const before = await store.everything();
    expect(await world.put(days())).toMatchObject({ status: 200, body: kept });
    expect(await store.everything()).toEqual(before);
  });

  it('shows with preview what saving would answer, and stores nothing', async () => {
    const before = await store.everything();
    expect(await world.put(days(), { query: { preview: 'true' } })).toMatchObject({ status: 200, body: kept });
    const gap = days({ shifts: [first] });
    expect(await world.put(gap, { query: { preview: 'true' } })).toMatchObject({ status: 422, body: { gaps: [{}] } });
    expect(await store.everything()).toEqual(before);
    expect(await world.put(days(), { query: { preview: 'yes' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/preview' }] },
    });
  });

  it('keeps somebody whom no page reaches, says so, and tells the lead at once', async () => {
    world.state.silent = ['nurse-2', 'surgeon-2', 'nurse-3'];
    const warned = {
      unreachable: ['nurse-2', 'surgeon-2'],
      warnings: [expect.stringContaining('nurse-2'), expect.stringContaining('surgeon-2')],
    };
    const shown = await world.put(days(), { query: { preview: 'true' } });
    expect(shown.body).toEqual({ ...kept, ...warned });
    expect(await world.toldUnreachable()).toEqual([]);
    expect((await world.put(days())).body).toEqual({ ...kept, ...warned });
    expect(await world.toldUnreachable()).toEqual(['nyc nurse-2', 'nyc surgeon-2']);
    expect((await world.put(days())).body).toEqual({ ...kept, ...warned });
    expect(await world.toldUnreachable()).toHaveLength(2);
    expect((await world.get(asked)).body).toEqual(kept);
  });

  it('warns of nobody whose shift is over', async () => {
    world.state.silent = ['nurse-1'];
    world.state.now = world.state.now.add({ hours: 23 });
    expect((await world.put(days())).body).toEqual(kept);
  });

  it('passes over whoever left since', async () => {
    await world.put(days());
    const gone = ['nurse-2', 'surgeon-1', 'admin-1'];
    const staff = sampleDirectory.staff.map((each) =>
      gone.includes(each.recipientId) ? { ...each, until: '2026-11-23' } : each,
    );
    world.state.directory = { ...sampleDirectory, staff };
    expect(await world.duty('nyc', '2026-11-24T15:00:00Z')).toEqual({ order: ['surgeon-2'], lead: 'surgeon-2' });
    const everybody = staff.map((each) => ({ ...each, until: '2026-11-23' }));
    world.state.directory = { ...sampleDirectory, staff: [...everybody.slice(0, -1), sampleDirectory.staff[2]!] };
    expect(await world.duty('nyc', '2026-11-24T15:00:00Z')).toEqual({ order: ['nurse-1'], lead: 'nurse-1' });
  });
});

describe('two admins at once', () => {
  it('with If-Match: one is told that the other was first', async () => {
    await world.put(days());
    const headers = { 'If-Match': '"1"' };
    const answers = await Promise.all(
      ['nurse-3', 'surgeon-2'].map((recipientId) => {
        const shifts = [{ ...first, recipientId }, second];
        return world.put(days({ shifts }), { headers });
      }),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const won = answers.find(({ status }) => status === 200)?.body;
    expect((await world.get(asked)).body).toEqual(won);
  });

  it('without: both are carried out one after the other, and nothing of either is lost', async () => {
    await world.put(days());
    const halves = [
      { from: first.start, to: first.end, shifts: [{ ...first, recipientId: 'nurse-3' }] },
      { from: second.start, to: second.end, shifts: [{ ...second, recipientId: 'surgeon-2' }] },
    ];
    const answers = await Promise.all(halves.map((half) => world.put(days(half))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await world.get(asked);
    expect(body.version).toBe(3);
    expect(body.shifts).toMatchObject([{ recipientId: 'nurse-3' }, { recipientId: 'surgeon-2' }]);
  });
});
