import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { visitTime } from '../../../shared/domain/messages/visit-time.ts';
import { messageTexts } from '../../../shared/texts/messages.ts';

const { en, es } = messageTexts.patient;
const minute = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 60_000;

test.each([
  ['winter', '2026-11-24T14:00:00Z', 'Tuesday, November 24, 2026 at 9:00 AM EST'],
  ['summer', '2026-07-01T17:05:00Z', 'Wednesday, July 1, 2026 at 1:05 PM EDT'],
  ['noon', '2026-11-24T17:00:00Z', 'Tuesday, November 24, 2026 at 12:00 PM EST'],
  ['after midnight', '2026-11-24T05:30:00Z', 'Tuesday, November 24, 2026 at 12:30 AM EST'],
  ['evening, already tomorrow in UTC', '2027-01-01T01:00:00Z', 'Thursday, December 31, 2026 at 8:00 PM EST'],
  ['first 1:30 of the night the clocks go back', '2026-11-01T05:30:00Z', 'Sunday, November 1, 2026 at 1:30 AM EDT'],
  ['second 1:30 of that night', '2026-11-01T06:30:00Z', 'Sunday, November 1, 2026 at 1:30 AM EST'],
  ['last minute before the spring gap', '2026-03-08T06:59:00Z', 'Sunday, March 8, 2026 at 1:59 AM EST'],
  ['first minute after the spring gap', '2026-03-08T07:00:00Z', 'Sunday, March 8, 2026 at 3:00 AM EDT'],
])('%s', (_, instant, expected) => {
  expect(visitTime(minute(instant), 'America/New_York', en)).toBe(expected);
});

test('in Spanish', () => {
  const text = visitTime(minute('2026-07-01T17:05:00Z'), 'America/New_York', es ?? en);
  expect(text).toBe('miércoles, 1 de julio de 2026, 1:05 p. m. EDT');
});

test("in the clinic's own zone", () => {
  const text = visitTime(minute('2026-11-24T14:00:00Z'), 'America/Chicago', en);
  expect(text).toBe('Tuesday, November 24, 2026 at 8:00 AM CST');
});
