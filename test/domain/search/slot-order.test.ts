import { describe, expect, it } from 'vitest';
import { bySearchOrder, cursorAt, type FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import { slot, tuesday } from '../booking/fixtures.ts';

const first: FoundSlot = { ...slot(`${tuesday}T10:00`, 20), distanceMiles: 2 };

describe('the order of a search', () => {
  it.each<[string, Partial<FoundSlot>]>([
    ['a later start, though nearer', { start: first.start + 20, distanceMiles: 1 }],
    ['a farther clinic, though of an earlier name', { distanceMiles: 2.1, practitionerId: 'aa' }],
    ['a later practitioner, though at an earlier clinic', { practitionerId: 'birch', clinicId: 'aa' }],
    ['a later clinic', { clinicId: 'west' }],
  ])('puts behind: %s', (_, more) => {
    const second = { ...first, ...more };
    expect([Math.sign(bySearchOrder(first, second)), Math.sign(bySearchOrder(second, first))]).toEqual([-1, 1]);
  });

  it('knows the same place, by its cursor too', () => {
    expect([bySearchOrder(first, { ...first }), bySearchOrder(first, cursorAt(first))]).toEqual([0, 0]);
  });
});
