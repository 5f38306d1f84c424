import { expect, it } from 'vitest';
import { latestStart, noticeEnds, termsOf } from '../../../shared/domain/booking/terms.ts';
import { at, followUp, instant, settings } from './fixtures.ts';

it('terms that a type does not say are those of the practice', () => {
  expect(termsOf(followUp, settings)).toMatchObject({ horizonDays: 180, cutOffHours: 2, noticeHours: 0 });
  expect(termsOf({ ...followUp, horizonDays: 30, cutOffHours: 0 }, settings)).toMatchObject({
    horizonDays: 30,
    cutOffHours: 0,
  });
});

it('the horizon counts days of 24 hours, across a clock change', () => {
  const type = { ...followUp, horizonDays: 1 };
  expect(latestStart(type, instant('2026-10-31T12:00'), settings)).toBe(at('2026-11-01T11:00'));
});

it('who books gives the notice of the type, staff none', () => {
  const type = { ...followUp, noticeHours: 3 };
  const now = instant('2026-11-20T12:00:30');
  expect([noticeEnds(type, 'patient', now), noticeEnds(type, 'staff', now)]).toEqual([
    instant('2026-11-20T15:00:30').epochMilliseconds,
    now.epochMilliseconds,
  ]);
});
