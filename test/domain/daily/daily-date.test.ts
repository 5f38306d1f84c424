import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { morning } from '../../../shared/config/paging.ts';
import { latestMorning, nextDaily } from '../../../shared/domain/daily/daily-date.ts';
import { Timer } from '../../../shared/domain/messages/timer.ts';

test.each([
  ['a moment before seven it is still yesterday', '2026-11-23T06:59:59.999-05:00', '2026-11-22', '2026-11-23T12:00'],
  ['at seven the day begins', '2026-11-23T07:00:00-05:00', '2026-11-23', '2026-11-24T12:00'],
  ['late in the evening, which is tomorrow in UTC', '2026-11-23T23:30:00-05:00', '2026-11-23', '2026-11-24T12:00'],
  [
    'the night in which clocks go back: seven is an hour later',
    '2026-10-31T08:00:00-04:00',
    '2026-10-31',
    '2026-11-01T12:00',
  ],
  [
    'the night in which they go forward: an hour earlier',
    '2027-03-13T08:00:00-05:00',
    '2027-03-13',
    '2027-03-14T11:00',
  ],
])('%s', (_, now, date, next) => {
  const instant = Temporal.Instant.from(now);
  expect(latestMorning(instant, morning)).toBe(date);
  const timer = nextDaily(instant, morning);
  expect(Timer.parse(timer)).toEqual(timer);
  expect(timer.dueAt).toBe(`${next}:00.000Z`);
  expect(timer.timerId).toBe(`daily-${timer.date}`);
});

test('a time of day that the clock skips is as far behind the gap', () => {
  const skipped = { at: '02:30', zone: 'America/New_York' };
  expect(nextDaily(Temporal.Instant.from('2027-03-13T12:00:00Z'), skipped).dueAt).toBe('2027-03-14T07:30:00.000Z');
});
