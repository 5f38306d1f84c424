import { describe, expect, it } from 'vitest';
import { countByDate } from '../../../shared/domain/search/day-counts.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import { at, newYork } from '../booking/fixtures.ts';

const slot = (local: string, clinicId: string): FoundSlot => ({
  practitionerId: 'alder',
  clinicId,
  appointmentType: 'follow-up',
  start: at(local),
  end: at(local) + 20,
});
const zones = new Map([
  ['east', newYork],
  ['far', 'America/Los_Angeles'],
]);

describe('the dates of a search', () => {
  it('have their number of times and the first of them, also those that have none', () => {
    const slots = [
      slot('2026-11-24T09:00', 'east'),
      slot('2026-11-24T09:20', 'east'),
      slot('2026-11-26T09:00', 'east'),
    ];
    expect(countByDate({ from: '2026-11-24', to: '2026-11-27' }, slots, zones)).toEqual([
      { date: '2026-11-24', count: 2, first: slots[0] },
      { date: '2026-11-25', count: 0 },
      { date: '2026-11-26', count: 1, first: slots[2] },
      { date: '2026-11-27', count: 0 },
    ]);
  });

  it('are those of each clinic', () => {
    const late = [slot('2026-11-25T01:00', 'east'), slot('2026-11-25T01:00', 'far')];
    expect(countByDate({ from: '2026-11-24', to: '2026-11-25' }, late, zones)).toEqual([
      { date: '2026-11-24', count: 1, first: late[1] },
      { date: '2026-11-25', count: 1, first: late[0] },
    ]);
  });
});
