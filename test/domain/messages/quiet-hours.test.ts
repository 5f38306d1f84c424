import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { quietUntil } from '../../../shared/domain/messages/quiet-hours.ts';

const zone = 'America/New_York';
const until = (from: string, to: string, at: string): string | undefined =>
  quietUntil({ from, to }, Temporal.ZonedDateTime.from(`${at}[${zone}]`).toInstant(), zone)
    ?.toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never' });

test.each([
  ['in the night', '22:00', '07:00', '2026-11-23T23:30', '2026-11-24T07:00:00-05:00'],
  ['after midnight', '22:00', '07:00', '2026-11-24T03:00', '2026-11-24T07:00:00-05:00'],
  ['at their first minute', '22:00', '07:00', '2026-11-23T22:00', '2026-11-24T07:00:00-05:00'],
  ['at noon', '12:00', '13:00', '2026-11-23T12:59:59', '2026-11-23T13:00:00-05:00'],
  ['on the night in which an hour is skipped', '22:00', '07:00', '2026-03-08T01:30', '2026-03-08T07:00:00-04:00'],
  ['that end in the skipped hour: at the skip', '22:00', '02:30', '2026-03-08T01:00', '2026-03-08T03:00:00-04:00'],
  ['on the night in which an hour comes twice', '22:00', '07:00', '2026-11-01T00:30', '2026-11-01T07:00:00-05:00'],
  ['that end in the hour that comes twice', '22:00', '01:30', '2026-11-01T00:30', '2026-11-01T01:30:00-04:00'],
  [
    'that end when it comes the second time',
    '22:00',
    '01:30',
    '2026-11-01T01:10:00-05:00',
    '2026-11-01T01:30:00-05:00',
  ],
])('quiet hours %s', (_, from, to, at, end) => {
  expect(until(from, to, at)).toBe(end);
});

test.each([
  ['22:00', '07:00', '2026-11-23T07:00'],
  ['22:00', '07:00', '2026-11-23T21:59'],
  ['12:00', '13:00', '2026-11-23T13:00'],
  ['07:00', '07:00', '2026-11-23T07:00'],
])('from %s to %s it is not quiet at %s', (from, to, at) => {
  expect(until(from, to, at)).toBeUndefined();
});

test('whatever the clocks do, they end later than now and within 25 hours, at a time at which it is not quiet', () => {
  for (const [from, to] of [
    ['22:00', '02:00'],
    ['01:15', '01:45'],
    ['02:10', '02:50'],
  ] as const)
    for (const day of ['2026-03-08T00:00', '2026-11-01T00:00'])
      for (let minute = 0; minute < 300; minute += 5) {
        const now = Temporal.ZonedDateTime.from(`${day}[${zone}]`).toInstant().add({ minutes: minute });
        const end = quietUntil({ from, to }, now, zone);
        if (!end) continue;
        expect(now.until(end).total('hours')).toBeGreaterThan(0);
        expect(now.until(end).total('hours')).toBeLessThan(25);
        expect(quietUntil({ from, to }, end, zone)).toBeUndefined();
      }
});
