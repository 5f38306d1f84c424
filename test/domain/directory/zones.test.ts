import { expect, it } from 'vitest';
import {
  hasClockChanges,
  isSameClock,
  isZone,
  isZoneOfPlace,
  noZoneWords,
} from '../../../shared/domain/directory/zones.ts';

it.each([
  ['America/New_York', true, true],
  ['America/Argentina/Buenos_Aires', true, true],
  ['US/Eastern', true, true],
  ['EST', true, false],
  ['EST5EDT', true, false],
  ['UTC', true, false],
  ['Etc/GMT+5', true, false],
  ['-05:00', true, false],
  ['New York', false, false],
  ['america/new_york', false, false],
  ['America/Manhattan', false, false],
])('%s is a zone: %s, of a place: %s', (zone, known, ofPlace) => {
  expect([isZone(zone), isZoneOfPlace(zone)]).toEqual([known, ofPlace]);
});

it.each([
  ['america/new_york', 'america/new_york is no IANA time zone; write America/New_York.'],
  ['America/New York', 'America/New York is no IANA time zone; write America/New_York.'],
  ['Brooklyn', 'Brooklyn is no IANA time zone, such as America/New_York.'],
])('how %s is written is said where it is known', (zone, words) => {
  expect(noZoneWords(zone)).toBe(words);
});

it.each([
  ['America/Detroit', true],
  ['America/Toronto', true],
  ['US/Eastern', true],
  // The same offset in winter, and no summer time.
  ['America/Panama', false],
  // Summer time on other dates.
  ['America/Havana', false],
  ['America/Chicago', false],
  ['Europe/London', false],
])('the clocks of %s are those of New York: %s, in winter and in summer', (zone, same) => {
  for (const date of ['2026-01-15', '2026-07-15']) expect(isSameClock('America/New_York', zone, date)).toBe(same);
});

it.each([
  ['America/New_York', true],
  ['Australia/Sydney', true],
  ['America/Phoenix', false],
  ['Pacific/Honolulu', false],
])('the clocks of %s are changed: %s', (zone, changed) => {
  expect(hasClockChanges(zone, '2026-11-23')).toBe(changed);
});
