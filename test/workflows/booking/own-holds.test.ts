import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Hold } from '../../../shared/domain/booking/hold.ts';
import { ownHoldIds } from '../../../shared/workflows/booking/taken-times.ts';
import { tuesdayAtNine } from '../../support/histories.ts';
import { anId, aPractitionerDay } from '../../support/records.ts';

const now = Temporal.Instant.from('2026-11-23T14:00:00Z');
const until = now.epochMilliseconds / 1000 + 600;
const holder = { kind: 'staff', id: 'front-desk' } as const;
const hold: Hold = { holdId: anId('hld', 1), holder, slot: tuesdayAtNine, until };

it.each([0, 10])(
  'a hold of staff with %i minutes kept free before it does not stand in their own way',
  async (before) => {
    const { start, end } = tuesdayAtNine;
    const day = aPractitionerDay({ busy: [{ start: start - before, end, kind: 'hold', id: hold.holdId, until }] });
    const asked = { holder, ledger: undefined, slot: tuesdayAtNine, caseId: undefined, now };
    expect(await ownHoldIds({ holds: async () => [hold] }, asked, day, [])).toEqual([hold.holdId]);
  },
);
