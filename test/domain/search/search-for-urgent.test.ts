import { describe, expect, it } from 'vitest';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import { type SlotSearch, searchSlots } from '../../../shared/domain/search/search-slots.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import { at, dateOf, day } from '../booking/fixtures.ts';
import { all, birch, found, search, weeksAsked, words } from './search-fixtures.ts';

describe('the deadline of an urgent case', () => {
  const urgent = (filter: Partial<SlotFilter>, local: string, more: Partial<SlotSearch> = {}) =>
    search(filter, { entitlement: { urgency: 'urgent' }, deadline: at(local), ...more });
  const full = (who: Practitioner, date: string): PractitionerDay =>
    day(who.practitionerId, date, [
      { start: at(`${date}T09:00`), end: at(`${date}T09:40`), kind: 'visit', id: 'apt_1' },
    ]);
  const booked = (...dates: string[]) => dates.flatMap((date) => all.map((who) => full(who, date)));
  const week = { from: '2026-11-20', to: '2026-11-30' };

  it('shows the times before it alone', () => {
    expect(found(urgent(week, '2026-11-20T09:20'))).toEqual(['09:00 alder', '09:00 birch', '09:00 cedar']);
  });

  it('shows the earliest of each practitioner where none is free before it', () => {
    const { slots } = searchSlots(urgent(week, '2026-11-21T12:00'), booked('2026-11-20', '2026-11-21'));
    expect(slots.map((each) => `${dateOf(each.start)} ${words(each)}`)).toEqual([
      '2026-11-22 09:00 alder',
      '2026-11-22 09:00 birch',
      '2026-11-22 09:00 cedar',
    ]);
  });

  it('is judged by all times: a narrowed search shows none after it while there is one elsewhere', () => {
    const days = [full(birch, '2026-11-20')];
    expect(found(urgent({ ...week, practitionerIds: ['birch'] }, '2026-11-20T12:00'), days)).toEqual([]);
    expect(found(urgent({ ...week, practitionerIds: ['birch'] }, '2026-11-20T12:00'), booked('2026-11-20'))).toEqual([
      '09:00 birch',
    ]);
  });

  it.each<[string, Partial<SlotFilter>, string, PractitionerDay[], true | undefined]>([
    ['dates past it', week, '2026-11-20T09:20', [], true],
    ['dates after it, of which none are shown', { from: '2026-11-22', to: '2026-11-23' }, '2026-11-21T12:00', [], true],
    ['another clinic', { ...week, clinicIds: ['west'] }, '2026-11-20T12:00', [full(birch, '2026-11-20')], true],
    ['dates before it', { from: '2026-11-20', to: '2026-11-20' }, '2026-11-21T12:00', [], undefined],
    ['all after it, the earliest shown', week, '2026-11-21T12:00', booked('2026-11-20', '2026-11-21'), true],
    ['nothing free', { from: '2026-11-20', to: '2026-11-20' }, '2026-11-19T12:00', booked('2026-11-20'), undefined],
  ])('tells whether it keeps times back: %s', (_, filter, deadline, days, expected) => {
    expect(searchSlots(urgent(filter, deadline), days).keepsBack).toBe(expected);
  });

  it('keeps to the dates and the cursor', () => {
    expect(found(urgent({ from: '2026-11-21', to: '2026-11-22' }, '2026-11-22T00:00', { limit: 4 }))).toEqual(
      ['09:00', '09:20'].flatMap((clock) => all.map((who) => `${clock} ${who.practitionerId}`)).slice(0, 4),
    );
    const { more } = searchSlots(urgent(week, '2026-11-20T12:00', { limit: 4 }), []);
    expect(found(urgent(week, '2026-11-20T12:00', { after: more }))).toEqual(['09:20 birch', '09:20 cedar']);
  });

  it('reads no farther than one search may, however late the dates', () => {
    const { asked, slots } = weeksAsked(
      urgent({ from: '9999-10-01', to: '9999-12-31' }, '2026-11-19T00:00', { limit: 50 }),
    );
    expect([asked.length, slots]).toEqual([14, []]);
  });

  it('reads no week after the one that it lies in, where something is free before it', () => {
    expect(weeksAsked(urgent({ ...week, to: '2027-01-31' }, '2026-11-22T12:00')).asked).toHaveLength(1);
  });
});
