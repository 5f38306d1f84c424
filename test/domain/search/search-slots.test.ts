import { describe, expect, it } from 'vitest';
import { searchSlots } from '../../../shared/domain/search/search-slots.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import { at, calendar, dateOf, day, hours, practitioner, tuesday } from '../booking/fixtures.ts';
import { filterWorld } from './filter-world.ts';
import { found, morning, search, words } from './search-fixtures.ts';

describe('the order of times', () => {
  it('is by start, then practitioner', () => {
    expect(found(search())).toEqual([
      '09:00 alder',
      '09:00 birch',
      '09:00 cedar',
      '09:20 alder',
      '09:20 birch',
      '09:20 cedar',
    ]);
  });

  it('is by start, then distance, where it is known where the person lives', () => {
    const { slots } = searchSlots(search({ near: { latitude: 40.8542, longitude: -73.2138 } }), []);
    expect(slots.slice(0, 3).map(words)).toEqual(['09:00 birch', '09:00 alder', '09:00 cedar']);
    expect(slots.slice(0, 2).map((each) => each.distanceMiles)).toEqual([0.4, 41.7]);
  });

  it('knows no distance by telehealth', () => {
    const near = { latitude: 40.8542, longitude: -73.2138 };
    const { slots } = searchSlots(search({ appointmentType: 'remote', near }, { calendar: filterWorld }), []);
    expect(slots.map(words)).toEqual(
      searchSlots(search({ appointmentType: 'remote' }, { calendar: filterWorld }), []).slots.map(words),
    );
    expect(slots.length).toBeGreaterThan(0);
    expect(slots[0]).not.toHaveProperty('distanceMiles');
  });

  it('tells no distance otherwise', () => {
    expect(searchSlots(search(), []).slots[0]).not.toHaveProperty('distanceMiles');
  });
});

describe('filters', () => {
  it.each<[string, Partial<SlotFilter>, string[]]>([
    ['region', { regions: ['long-island'] }, ['09:00 birch', '09:20 birch']],
    ['clinic', { clinicIds: ['west'] }, ['09:00 birch', '09:20 birch']],
    ['practitioner', { practitionerIds: ['cedar'] }, ['09:00 cedar', '09:20 cedar']],
    ['specialty', { specialties: ['neurosurgery'] }, ['09:00 birch', '09:20 birch']],
    ['language', { languages: ['es'] }, ['09:00 birch', '09:20 birch']],
    ['appointment type', { appointmentType: 'consult' }, ['09:00 alder', '09:00 birch']],
    ['all at once, and none', { regions: ['nyc'], languages: ['es'] }, []],
    ['an unknown type', { appointmentType: 'mri' }, []],
  ])('%s', (_, filter, expected) => {
    expect(found(search(filter))).toEqual(expected);
  });

  it('keeps to the dates, the first and the last included', () => {
    const { slots } = searchSlots(search({ from: '2026-11-23', to: '2026-11-25', practitionerIds: ['alder'] }), []);
    expect([...new Set(slots.map((each) => dateOf(each.start)))]).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
  });

  it('leaves out what is busy', () => {
    const start = at(`${tuesday}T09:00`);
    const busy = day('alder', tuesday, [{ start, end: start + 20, kind: 'visit', id: 'apt_1' }]);
    expect(found(search({ practitionerIds: ['alder'] }), [busy])).toEqual(['09:20 alder']);
  });

  it('at two clinics shows the hours of the wanted one only', () => {
    const both = practitioner('alder', [morning, hours('14:00', '14:20', { clinicId: 'west' })]);
    expect(found(search({ regions: ['long-island'] }, { calendar: calendar([both]) }))).toEqual(['14:00 alder']);
  });
});

describe('pages', () => {
  const wide = { from: tuesday, to: '2026-12-20' };

  it.each([1, 2, 3, 7, 50])('of %d put together are the whole list', (limit) => {
    const whole = searchSlots(search(wide, { limit: 1000 }), []);
    expect(whole.more).toBeUndefined();
    const slots: FoundSlot[] = [];
    let page = searchSlots(search(wide, { limit }), []);
    for (slots.push(...page.slots); page.more; slots.push(...page.slots)) {
      page = searchSlots(search(wide, { limit, after: page.more }), []);
    }
    expect(slots).toEqual(whole.slots);
  });

  it('end without a cursor where the last one is just full', () => {
    expect(searchSlots(search({}, { limit: 6 }), []).more).toBeUndefined();
    expect(searchSlots(search({}, { limit: 5 }), []).more).toEqual({
      start: at(`${tuesday}T09:20`),
      practitionerId: 'birch',
      clinicId: 'west',
    });
  });

  it('carry the distance on', () => {
    const near = { latitude: 40.8542, longitude: -73.2138 };
    const first = searchSlots(search({ near }, { limit: 1 }), []);
    const second = searchSlots(search({ near }, { limit: 1, after: first.more }), []);
    expect([first, second].flatMap((page) => page.slots.map(words))).toEqual(['09:00 birch', '09:00 alder']);
  });
});
