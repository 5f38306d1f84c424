import { describe, expect, it } from 'vitest';
import { type SlotSearch, searchSlots } from '../../../shared/domain/search/search-slots.ts';
import { bySearchOrder, type FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import { at, calendar, clinic, followUp, hours, instant, practitioner, tuesday } from '../booking/fixtures.ts';
import { all, search, weeksAsked } from './search-fixtures.ts';

describe('weeks to read', () => {
  it('are read in order, with the groups of those who come into question', () => {
    const { asked } = weeksAsked(search({ from: '2026-12-26', to: '2027-01-05' }, { limit: 1000 }));
    expect(
      asked.map(({ isoWeek, groups, dates }) => [
        isoWeek,
        groups.map(({ scheduleGroup }) => scheduleGroup),
        dates.length,
      ]),
    ).toEqual([
      ['2026-W52', ['all', 'second'], 2],
      ['2026-W53', ['all', 'second'], 7],
      ['2027-W01', ['all', 'second'], 2],
    ]);
    expect(weeksAsked(search({ practitionerIds: ['cedar'] })).asked[0]?.groups).toMatchObject([
      { scheduleGroup: 'second' },
    ]);
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

  it('end at the horizon of the type', () => {
    // 180 days of 24 hours from 2026-11-20T08:00 end at 09:00 by the summer's clock.
    const far = { from: '2027-05-01', to: '2027-07-01', practitionerId: 'alder' };
    const { asked, slots } = weeksAsked(search(far, { limit: 1000 }));
    expect(asked.at(-1)?.dates.at(-1)?.date).toBe('2027-05-19');
    expect(slots.at(-1)!.start).toBe(at('2027-05-19T09:00'));
    const short = { ...calendar(all), appointmentTypes: [{ ...followUp, horizonDays: 4 }] };
    expect(
      weeksAsked(search({ to: '2026-12-31' }, { calendar: short })).asked.flatMap(({ dates }) => dates),
    ).toHaveLength(1);
  });

  it('are none where the search lies beyond it, and so are the times', () => {
    const beyond = search({ from: '2028-11-20', to: '2028-12-20' }, { limit: 1000 });
    expect(weeksAsked(beyond)).toEqual({ asked: [], slots: [] });
    const urgent = { ...beyond, entitlement: { urgency: 'urgent' as const }, deadline: at('2026-11-23T08:00') };
    expect(weeksAsked(urgent).slots).toEqual([]);
  });

  it('are none where nobody comes into question', () => {
    expect(weeksAsked(search({ practitionerIds: ['nobody'] })).asked).toEqual([]);
    expect(weeksAsked(search({ clinicIds: ['nowhere'] })).asked).toEqual([]);
    expect(weeksAsked(search({ appointmentType: 'mri' })).asked).toEqual([]);
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
