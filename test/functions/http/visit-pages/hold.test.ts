import { describe, expect, it } from 'vitest';
import { slotId } from '../../../../shared/domain/booking/slot.ts';
import { aHold } from '../../../support/hold-records.ts';
import { aCaseHeader } from '../../../support/records.ts';
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

it('that is held no more says so in its title', async () => {
  const { client, address } = await heldTime();
  expect((await client.open(address)).title).toContain('This time is not held any more');
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
