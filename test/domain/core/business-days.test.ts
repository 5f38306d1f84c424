import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { addBusinessDays, isBusinessDay, isHoliday } from '../../../shared/domain/core/business-days.ts';

const { holidays, zone } = ruleset;
const isOpen = (date: string) => isBusinessDay(Temporal.PlainDate.from(date), holidays);

describe('New York public holidays (General Construction Law § 24)', () => {
  it.each([
    ["New Year's day", '2026-01-01'],
    ["New Year's day on a Sunday, kept on the Monday", '2034-01-02'],
    ['Martin Luther King day', '2026-01-19'],
    ["Lincoln's birthday", '2026-02-12'],
    ["Washington's birthday", '2026-02-16'],
    ['Memorial day', '2026-05-25'],
    ['Memorial day on the 31st', '2027-05-31'],
    ['Juneteenth', '2026-06-19'],
    ['Independence day on a Sunday, kept on the Monday', '2027-07-05'],
    ['Labor day', '2026-09-07'],
    ['Columbus day', '2026-10-12'],
    ['Election day', '2026-11-03'],
    ['Election day, when November begins on a Tuesday', '2022-11-08'],
    ["Veterans' day", '2026-11-11'],
    ['Thanksgiving day', '2026-11-26'],
    ['Christmas day', '2026-12-25'],
    ['Christmas day on a Sunday, kept on the Monday', '2033-12-26'],
  ])('%s: %s', (_, date) => {
    expect(isOpen(date)).toBe(false);
  });

  it.each([
    ['the Friday before Independence day on a Saturday', '2026-07-03'],
    ['the day after Thanksgiving', '2026-11-27'],
    ['the second Tuesday after a first Monday', '2026-11-10'],
    ['an ordinary Monday', '2026-11-23'],
    ['an ordinary Friday', '2026-11-20'],
    ["the Monday after Washington's birthday", '2026-02-23'],
  ])('open on %s: %s', (_, date) => {
    expect(isOpen(date)).toBe(true);
  });

  it.each(['2027-07-04', '2033-12-25', '2034-01-01'])('are kept on the Sunday itself too: %s', (date) => {
    expect(isHoliday(date, holidays)).toBe(true);
  });

  it('closed on Saturday and Sunday', () => {
    expect([isOpen('2026-11-21'), isOpen('2026-11-22')]).toEqual([false, false]);
  });

  it('has 249 business days in 2026', () => {
    const first = Temporal.PlainDate.from('2026-01-01');
    const days = Array.from({ length: 365 }, (_, day) => first.add({ days: day }));
    expect(days.filter((day) => isBusinessDay(day, holidays))).toHaveLength(249);
  });

  it('a holiday that is not moved stays on its Sunday', () => {
    const kept = [
      { name: 'Kept', kind: 'fixed', month: 7, day: 4, sundayMovesToMonday: false, closesClinics: false },
    ] as const;
    expect(isBusinessDay(Temporal.PlainDate.from('2027-07-05'), kept)).toBe(true);
  });
});

describe('adding business days', () => {
  const add = (from: string, days: number) =>
    addBusinessDays(Temporal.ZonedDateTime.from(`${from}[${zone}]`), days, holidays)
      .toPlainDateTime()
      .toString();

  it.each<[from: string, days: number, to: string]>([
    ['2026-11-23T09:00', 0, '2026-11-23T09:00:00'],
    ['2026-11-23T09:00', 1, '2026-11-24T09:00:00'],
    ['2026-11-20T09:00', 1, '2026-11-23T09:00:00'],
    ['2026-11-21T09:00', 1, '2026-11-23T09:00:00'],
    ['2026-11-25T09:00', 1, '2026-11-27T09:00:00'],
    ['2026-12-31T09:00', 1, '2027-01-04T09:00:00'],
  ])('%s and %i: %s', (from, days, to) => {
    expect(add(from, days)).toBe(to);
  });
});
