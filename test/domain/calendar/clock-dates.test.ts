import { describe, expect, it } from 'vitest';
import { isoWeekOf } from '../../../shared/domain/core/local-time.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import { hours } from '../booking/fixtures.ts';
import { windows } from './clock-words.ts';

describe('leap day: 2028-02-29, a Tuesday', () => {
  const leap = '2028-02-29';

  it('is worked like any Tuesday', () => {
    expect(windows(leap, [hours('09:00', '12:00', { weekdays: [2] })])).toEqual([
      '09:00-05:00 = 14:00Z to 12:00-05:00 = 17:00Z',
    ]);
  });

  it('is the last date of hours, and the first of others', () => {
    const weekly = [hours('09:00', '10:00', { until: leap }), hours('11:00', '12:00', { from: '2028-03-01' })];
    expect([leap, '2028-03-01'].map((date) => windows(date, weekly))).toEqual([
      ['09:00-05:00 = 14:00Z to 10:00-05:00 = 15:00Z'],
      ['11:00-05:00 = 16:00Z to 12:00-05:00 = 17:00Z'],
    ]);
  });

  it('lies in a closure over it, and does not shift a rhythm of two weeks', () => {
    const closures = [{ closureId: 'cls_1', from: '2028-02-28', to: '2028-03-01' }];
    const weekly = [hours('09:00', '10:00', { weekdays: [2], from: '2028-02-15', everyWeeks: 2 })];
    const dates = ['2028-02-15', '2028-02-22', leap, '2028-03-07', '2028-03-14'];
    const isWorked = (more: Partial<Clinic>) =>
      dates.filter((date) => windows(date, weekly, { clinic: more }).length > 0);
    expect(isWorked({})).toEqual(['2028-02-15', leap, '2028-03-14']);
    expect(isWorked({ closures })).toEqual(['2028-02-15', '2028-03-14']);
  });
});

describe('year end: 2026 has an ISO week 53', () => {
  const fridays = ['2026-12-18', '2026-12-25', '2027-01-01', '2027-01-08', '2027-01-15'];

  it('every other Friday goes on over it, though two odd weeks follow each other', () => {
    expect(fridays.map(isoWeekOf)).toEqual(['2026-W51', '2026-W52', '2026-W53', '2027-W01', '2027-W02']);
    const weekly = [hours('09:00', '10:00', { weekdays: [5], from: '2026-12-04', everyWeeks: 2 })];
    expect(fridays.filter((date) => windows(date, weekly).length > 0)).toEqual([
      '2026-12-18',
      '2027-01-01',
      '2027-01-15',
    ]);
  });

  it('Thursday and Friday of one ISO week lie in two years, and count as one week', () => {
    const weekly = [hours('09:00', '10:00', { weekdays: [4, 5], from: '2026-12-31', everyWeeks: 3 })];
    const dates = ['2026-12-31', '2027-01-01', '2027-01-07', '2027-01-21', '2027-01-22'];
    expect(dates.map((date) => windows(date, weekly).length)).toEqual([1, 1, 0, 1, 1]);
  });

  it('an evening of 2026 is a morning of 2027 in UTC', () => {
    expect(windows('2026-12-31', [hours('18:00', '20:00')])).toEqual([
      '18:00-05:00 = 23:00Z to 20:00-05:00 = 2027-01-01 01:00Z',
    ]);
  });
});
