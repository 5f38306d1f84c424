import { expect, it } from 'vitest';
import { localClock } from '../../../../shared/domain/triage/staff/local-clock.ts';

it.each([
  ['2026-11-26T08:40:00Z', 'Thu 26 Nov, 3:40 am'],
  ['2026-11-26T03:40:00-05:00', 'Thu 26 Nov, 3:40 am'],
  ['2026-11-26T17:05:00Z', 'Thu 26 Nov, 12:05 pm'],
  ['2026-11-26T05:00:00Z', 'Thu 26 Nov, 12:00 am'],
  ['2026-09-01T03:59:59.999Z', 'Mon 31 Aug, 11:59 pm'],
  // The night in which the clocks go back: 1:30 comes twice.
  ['2026-11-01T05:30:00Z', 'Sun 1 Nov, 1:30 am'],
  ['2026-11-01T06:30:00Z', 'Sun 1 Nov, 1:30 am'],
])('%s is %s in New York', (at, shown) => {
  expect(localClock(at, 'America/New_York')).toBe(shown);
});
