import { beforeEach, describe, expect, it } from 'vitest';
import { asked, days, desk, first, kept, nurse, second } from '../../../support/rota-bodies.ts';
import { admin, rotaWorld, signedIn } from '../../../support/rota-world.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = startedAnew(openStore);
let world: ReturnType<typeof rotaWorld>;
beforeEach(() => {
  /** A Monday, nine in New York. */
  world = rotaWorld(store, '2026-11-23T14:00:00Z');
});

describe('POST /v1/on-call/swap', () => {
  const coming = 'shf_nyc_20261124T130000Z';
  const running = 'shf_nyc_20261123T130000Z';
  beforeEach(() => world.put(days()));

  it('hands a shift over that is to come', async () => {
    const swapped = await world.swap({ shiftId: coming, to: 'nurse-3' }, signedIn('nurse-2', 'nurse'));
    const body = { ...second, shiftId: coming, recipientId: 'nurse-3' };
    expect(swapped).toMatchObject({ status: 200, headers: { ETag: '"2"' }, body });
    expect((await world.get(asked)).body.shifts).toEqual([kept.shifts[0], body]);
    expect(await world.entries('on-call-swapped')).toMatchObject([
      { actor: { id: 'nurse-2' }, detail: { shiftId: coming, from: 'nurse-2', to: 'nurse-3' } },
    ]);
  });

  it('splits one that is running: what went by stays with whoever had it', async () => {
    const { body } = await world.swap({ shiftId: running, to: 'nurse-3' }, nurse);
    expect(body).toEqual({
      shiftId: 'shf_nyc_20261123T140000Z',
      start: '2026-11-23T09:00:00-05:00',
      end: first.end,
      recipientId: 'nurse-3',
    });
    expect((await world.get(asked)).body.shifts).toMatchObject([{ end: body.start, recipientId: 'nurse-1' }, body, {}]);
  });

  it('says that no page reaches whoever takes it over, and tells the lead', async () => {
    world.state.silent = ['nurse-3'];
    const { body } = await world.swap({ shiftId: coming, to: 'nurse-3' });
    expect(body).toMatchObject({ unreachable: ['nurse-3'], warnings: [expect.stringContaining('nurse-3')] });
    expect(await world.toldUnreachable()).toEqual(['nyc nurse-3']);
  });

  it('changes nothing where the person has it already', async () => {
    const answer = await world.swap({ shiftId: coming, to: 'nurse-2' });
    expect(answer).toMatchObject({ status: 200, headers: { ETag: '"1"' } });
  });

  it('is refused for a shift of somebody else, one that is over, and one that there is not', async () => {
    expect(await world.swap({ shiftId: coming, to: 'nurse-1' }, nurse)).toMatchObject({ status: 403 });
    expect(await world.swap({ shiftId: coming, to: 'nurse-1' }, desk)).toMatchObject({ status: 403 });
    for (const shiftId of ['shf_nyc_20261124T130001Z', 'shf_nyc_20269924T130000Z', 'shf_rome_20261124T130000Z', 'x'])
      expect(await world.swap({ shiftId, to: 'nurse-3' })).toMatchObject({ status: 404 });
    world.state.now = world.state.now.add({ hours: 23 });
    expect(await world.swap({ shiftId: running, to: 'nurse-3' })).toMatchObject({
      status: 409,
      body: { type: 'urn:spinebridge:problem:unlawful-change' },
    });
  });

  it.each([
    ['/to', { shiftId: coming, to: 'nobody' }],
    ['/to', { shiftId: coming, to: 'front-desk-1' }],
    ['/to', { shiftId: coming }],
    ['/shiftId', { to: 'nurse-3' }],
    ['/why', { shiftId: coming, to: 'nurse-3', why: 'tired' }],
  ])('names %s at fault', async (pointer, body) => {
    expect(await world.swap(body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('refuses what was decided on another version', async () => {
    const stale = await world.swap({ shiftId: coming, to: 'nurse-3' }, admin, { 'If-Match': '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { current: { version: 1 } } });
  });
});
