import { describe, expect, it } from 'vitest';
import { type SlotSearch, searchSlots } from '../../../shared/domain/scheduling/search-slots.ts';
import { bySearchOrder, type FoundSlot } from '../../../shared/domain/scheduling/slot-order.ts';
import { at, calendar, clinic, hours, instant, practitioner, tuesday } from './fixtures.ts';
import { search, weeksAsked } from './search-fixtures.ts';

describe('weeks to read', () => {
  it('are read in order, with the groups of those who come into question', () => {
    const { asked } = weeksAsked(search({ from: '2026-12-26', to: '2027-01-05' }, { limit: 1000 }));
    expect(asked.map(({ isoWeek, scheduleGroups, dates }) => [isoWeek, scheduleGroups, dates.length])).toEqual([
      ['2026-W52', ['all', 'second'], 2],
      ['2026-W53', ['all', 'second'], 7],
      ['2027-W01', ['all', 'second'], 2],
    ]);
    expect(weeksAsked(search({ practitionerId: 'cedar' })).asked[0]?.scheduleGroups).toEqual(['second']);
  });

  it('31 days of all clinics are at most six', () => {
    for (let from = 1; from <= 28; from += 1) {
      const filter = {
        from: `2027-02-${String(from).padStart(2, '0')}`,
        to: `2027-03-${String(from + 2).padStart(2, '0')}`,
      };
      expect(weeksAsked(search(filter, { limit: 1000 })).asked.length).toBeLessThanOrEqual(6);
    }
  });

  it('stop as soon as the page is full and known not to be the last', () => {
    const wide = { from: tuesday, to: '2026-12-20' };
    expect(weeksAsked(search(wide, { limit: 35 })).asked).toHaveLength(1);
    // The first week has 6 days of 6 times: a 37th must be sought in the next.
    expect(weeksAsked(search(wide, { limit: 36 })).asked).toHaveLength(2);
  });

  it('leave out what is over, by the clock of the clinic', () => {
    // 2026-11-30T03:00Z is Sunday 22:00 in New York, in week 48 still.
    const sunday = { now: instant('2026-11-29T22:00'), limit: 1000 };
    expect(
      weeksAsked(search({ to: '2026-12-01' }, sunday)).asked.map(({ dates }) => dates.map(({ date }) => date)),
    ).toEqual([['2026-11-29'], ['2026-11-30', '2026-12-01']]);
  });

  it('start where the last page ended', () => {
    const after = { start: at('2026-12-08T09:00'), practitionerId: 'alder', clinicId: 'east' };
    expect(
      weeksAsked(search({ to: '2026-12-13' }, { after, limit: 1000 })).asked.map(({ isoWeek }) => isoWeek),
    ).toEqual(['2026-W50']);
  });

  it('are none where nobody comes into question', () => {
    expect(weeksAsked(search({ practitionerId: 'nobody' })).asked).toEqual([]);
    expect(weeksAsked(search({ clinicId: 'nowhere' })).asked).toEqual([]);
  });
});

describe('clinics of several zones', () => {
  const far = clinic('far', { zone: 'Pacific/Honolulu' });
  /** From the very minute at which the next date begins in New York. */
  const late = practitioner('dogwood', [hours('19:00', '22:00', { clinicId: 'far' })], {
    homeZone: 'Pacific/Honolulu',
  });
  const early = practitioner('alder', [hours('00:00', '01:00')]);
  const question = (limit: number, more: Partial<SlotSearch> = {}) =>
    search({ to: '2026-12-06' }, { calendar: calendar([late, early], [clinic('east'), far]), limit, ...more });

  it('are in one order, across the end of a week too', () => {
    const { slots } = searchSlots(question(1000), []);
    expect(slots).toEqual(slots.toSorted(bySearchOrder));
  });

  it('page without a gap', () => {
    const slots: FoundSlot[] = [];
    let page = searchSlots(question(5), []);
    for (slots.push(...page.slots); page.more; slots.push(...page.slots)) {
      page = searchSlots(question(5, { after: page.more }), []);
    }
    expect(slots).toEqual(searchSlots(question(1000), []).slots);
  });
});
