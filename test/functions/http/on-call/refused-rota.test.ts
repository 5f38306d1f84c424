import { beforeEach, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { asked, days, desk, first, nurse, second, shift } from '../../../support/rota-bodies.ts';
import { rotaWorld, signedIn } from '../../../support/rota-world.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = startedAnew(openStore);
let world: ReturnType<typeof rotaWorld>;
beforeEach(() => {
  /** A Monday, nine in New York. */
  world = rotaWorld(store, '2026-11-23T14:00:00Z');
});

describe('a rota that is refused', () => {
  it('refuses what was decided on another version', async () => {
    await world.put(days());
    const other = days({ lead: 'surgeon-2' });
    const stale = await world.put(other, { headers: { 'If-Match': '"0"' } });
    expect(stale).toMatchObject({ status: 412, body: { current: { version: 1 } } });
    expect(await world.put(other, { headers: { 'If-Match': '"1"' } })).toMatchObject({ status: 200 });
  });

  it('is open to admins only', async () => {
    for (const caller of [desk, nurse, signedIn('surgeon-1', 'surgeon')])
      expect(await world.put(days(), { caller })).toMatchObject({ status: 403 });
    expect(await world.put(days(), { caller: { kind: 'public' } })).toMatchObject({ status: 401 });
  });

  it('names the missing hours and those with two people, in the zone of the practice', async () => {
    const late = shift('24T10:30:00', '25T08:00:00', 'nurse-2');
    expect(await world.put(days({ shifts: [first, late] }))).toMatchObject({
      status: 422,
      body: {
        type: 'urn:spinebridge:problem:invalid-input',
        gaps: [{ start: '2026-11-24T08:00:00-05:00', end: '2026-11-24T10:30:00-05:00' }],
        errors: [
          {
            pointer: '/shifts',
            detail: 'nobody is on call from Tue 24 Nov, 8:00 am EST to Tue 24 Nov, 10:30 am EST',
          },
        ],
      },
    });
    const soon = shift('24T07:00:00', '25T08:00:00', 'nurse-2');
    const { body } = await world.put(days({ shifts: [soon, first] }));
    expect(body.overlaps).toEqual([{ start: '2026-11-24T07:00:00-05:00', end: '2026-11-24T08:00:00-05:00' }]);
    expect(body.gaps).toBeUndefined();
    expect((await world.put(days({ shifts: [] }))).body.gaps).toHaveLength(1);
    expect((await world.get(asked)).body.version).toBe(0);
  });

  it('tells a gap of a second with its seconds', async () => {
    const late = shift('24T08:00:01', '25T08:00:00', 'nurse-2');
    const { body } = await world.put(days({ shifts: [first, late] }));
    expect(body.gaps).toEqual([{ start: '2026-11-24T08:00:00-05:00', end: '2026-11-24T08:00:01-05:00' }]);
    expect(body.errors).toEqual([
      {
        pointer: '/shifts',
        detail: 'nobody is on call from Tue 24 Nov, 8:00:00 am EST to Tue 24 Nov, 8:00:01 am EST',
      },
    ]);
  });

  it('takes parts of a second that are none, and reads a rota at any part of one', async () => {
    const written = { ...first, end: '2026-11-24T08:00:00.000-05:00' };
    expect(await world.put(days({ shifts: [written, second] }))).toMatchObject({ status: 200 });
    expect(await world.get({ ...asked, from: '2026-11-23T14:00:00.123Z' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['/region', { region: 'boston' }],
    ['/from', { from: 'tomorrow' }],
    ['/from', { from: '2026-02-30' }],
    ['/to', { to: '2026-11-25T08:00:00' }],
    ['/to', { to: '2026-11-23T08:00:00-05:00' }],
    ['/to', { to: '2027-11-24T08:00:00-05:00' }],
    ['/to', { from: '2028-11-20', to: '2028-11-24' }],
    ['/shifts', { shifts: undefined }],
    ['/shifts', { shifts: Array.from({ length: 1101 }, () => first) }],
    ['/shifts/1/start', { shifts: [first, { ...second, start: 'noon' }] }],
    ['/shifts/1/end', { shifts: [first, { ...second, end: second.start }] }],
    ['/shifts/1/start', { shifts: [first, { ...second, start: '2026-11-24T08:00:00.5-05:00' }] }],
    ['/shifts/0/end', { shifts: [{ ...first, end: '2026-11-24T07:59:60-05:00' }, second] }],
    ['/from', { from: '2026-11-23T08:00:00.001-05:00' }],
    ['/to', { to: '2026-11-25T07:59:60-05:00' }],
    ['/shifts/0/start', { shifts: [{ ...first, start: '2026-11-23T07:59:59-05:00' }, second] }],
    ['/shifts/1/end', { shifts: [first, { ...second, end: '2026-11-25T08:00:01-05:00' }] }],
    ['/shifts/0/shiftId', { shifts: [{ ...first, shiftId: 'shf_nyc_20261123T130000Z' }, second] }],
    ['/shifts/0/recipientId', { shifts: [{ ...first, recipientId: 'nobody' }, second] }],
    ['/shifts/0/recipientId', { shifts: [{ ...first, recipientId: 'front-desk-1' }, second] }],
    ['/shifts/0/recipientId', { shifts: [{ ...first, recipientId: 'Nurse 1' }, second] }],
    ['/order/1', { order: ['surgeon-1', 'front-desk-2'] }],
    ['/order/1', { order: ['surgeon-1', 'surgeon-1'] }],
    ['/order', { order: 'surgeon-1' }],
    ['/lead', { lead: 'front-desk-1' }],
    ['/lead', { lead: null }],
    ['/note', { note: 'x' }],
  ])('names %s at fault', async (pointer, change) => {
    const { status, body } = await world.put(days(change));
    expect(status).toBe(422);
    expect(body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
  });

  it('puts nobody on call beyond their last day', async () => {
    const staff = sampleDirectory.staff.map((each) =>
      each.recipientId === 'nurse-2' ? { ...each, until: '2026-11-24' } : each,
    );
    world.state.directory = { ...sampleDirectory, staff };
    const { body } = await world.put(days());
    expect(body.errors).toMatchObject([
      { pointer: '/shifts/1/recipientId', detail: 'is on the staff until 2026-11-24 only' },
    ]);
  });
});
