import { expect, it } from 'vitest';
import { latestStart, termsOf } from '../../../shared/domain/booking/right-to-book.ts';
import { at, followUp, instant, settings } from './fixtures.ts';

it('terms that a type does not say are those of the practice', () => {
  expect(termsOf(followUp, settings)).toEqual({ horizonDays: 180, cutOffHours: 2 });
  expect(termsOf({ ...followUp, horizonDays: 30, cutOffHours: 0 }, settings)).toEqual({
    horizonDays: 30,
    cutOffHours: 0,
  });
});

it('the horizon counts days of 24 hours, across a clock change', () => {
  const type = { ...followUp, horizonDays: 1 };
  expect(latestStart(type, instant('2026-10-31T12:00'), settings)).toBe(at('2026-11-01T11:00'));
});
