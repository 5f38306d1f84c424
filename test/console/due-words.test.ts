import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dueClock } from '../../shared/http/console/due-clock.ts';
import { dueWords } from '../../shared/http/console/due-words.ts';

const minute = 60_000;

test.each([
  [48 * minute, 'in 48 min'],
  [48 * minute + 59_000, 'in 48 min'],
  [60 * minute, 'in 1 h'],
  [185 * minute, 'in 3 h 5 min'],
  [24 * 60 * minute, 'in 1 day'],
  [(52 * 60 + 1) * minute, 'in 2 days 4 h'],
  [59_000, 'due now'],
  [0, 'due now'],
  [-59_000, 'due now'],
  [-minute, 'overdue 1 min'],
  [-12 * minute - 1, 'overdue 12 min'],
])('%i ms from a deadline one reads %s', (left, words) => {
  expect(dueWords(left)).toBe(words);
});

test('a deadline that has passed is marked, not by its words alone', () => {
  const at = (text: string) => Temporal.Instant.from(text);
  const clock = (now: string) => dueClock('2026-11-23T09:00:00-05:00', at(now)).toString();
  expect(clock('2026-11-23T14:12:00Z')).toContain('<time class="due due--over" datetime="2026-11-23T14:00:00Z"');
  expect(clock('2026-11-23T13:12:00Z')).toContain('<time class="due" ');
});
