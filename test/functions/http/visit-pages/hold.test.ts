import { describe, expect, it } from 'vitest';
import { slotId } from '../../../../shared/domain/booking/slot.ts';
import { aHold } from '../../../support/hold-records.ts';
import { aCaseHeader, anAppointment, aSlot } from '../../../support/records.ts';
import { timesWorld } from '../../../support/times-world.ts';

const header = aCaseHeader({ urgency: 'routine', pageOnCall: false });
const { caseId } = header;
const slotsIn = (html: string): string[] =>
  [...html.matchAll(/name="slot" value="([^"]+)"/g)].map(([, id]) => id ?? '');

/** A free time of the case, and its page before it is decided on. */
async function heldTime(changes: object = {}) {
  const world = await timesWorld({ header }, changes);
  const { html } = await world.client.open(world.addressOf('times', 'times', { caseId }));
  const hold = { caseId, holdId: aHold().holdId, slotId: slotsIn(html)[0] ?? slotId(aHold().slot) };
  return { ...world, address: world.addressOf('hold', 'hold', hold) };
}

it('that is held no more says so once, in its title', async () => {
  const { client, address } = await heldTime();
  const { title, html } = await client.open(address);
  expect(title).toContain('This time is not held any more');
  const [main = ''] = html.match(/<main[\s\S]*?<\/main>/) ?? [];
  expect(main.match(/<(h1|p|strong|div)\b[^>]*>/)?.[1]).toBe('h1');
  expect(main.match(/\b(held|hold this time) (any more|no more)/g)).toHaveLength(1);
});

it('of a visit that is moved is not called the visit: that is the one which stays until then', async () => {
  const visit = anAppointment({ keptAt: undefined });
  const [start, end] = [visit.slot.start + 60, visit.slot.end + 60];
  const hold = aHold({ caseId: visit.caseId, slot: aSlot({ start, end }) });
  const busy = [{ start, end, kind: 'hold' as const, id: hold.holdId, until: hold.until }];
  const world = await timesWorld({
    header: aCaseHeader({ ...header, caseId: visit.caseId }),
    visit,
    holds: [hold],
    busy,
  });
  const state = { caseId: visit.caseId, moving: visit.appointmentId, holdId: hold.holdId, slotId: slotId(hold.slot) };
  const { html } = await world.client.open(world.addressOf('hold', 'hold', state, 'es'));
  expect(html).toContain('Su cita ahora: ');
  expect(html).toMatch(/Esta hora, apartada hasta las? /);
  expect(html).not.toMatch(/Su cita, apartada/);
});

describe('a decision on a held time', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])(
    'books it where the button has a name that nobody knows: "%s"',
    async (go) => {
      const { postOnly, address, committed } = await heldTime();
      await postOnly(address, { go });
      expect(committed.map(({ kind }) => kind)).toContain('appointment-created');
    },
  );

  it('reads the case once before the booking itself reads it', async () => {
    const reads: string[] = [];
    const read = async (id: string) => {
      reads.push(id);
      return header;
    };
    const { postOnly, address, committed } = await heldTime({ cases: { header: read } });
    reads.length = 0;
    await postOnly(address, { go: 'book' });
    expect(committed.length).toBeGreaterThan(0);
    expect(reads).toEqual([caseId]);
  });
});
