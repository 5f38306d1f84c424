import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { addOfficeHours } from '../../../shared/domain/core/office-hours.ts';

const local = (at: string) => Temporal.ZonedDateTime.from(`${at}[${ruleset.zone}]`);

const ends = (at: string, hours: number, officeHours = ruleset.officeHours): string =>
  addOfficeHours(local(at), hours, { officeHours, holidays: ruleset.holidays }).toPlainDateTime().toString();

describe('office hours: business days 09:00 to 17:00 in New York', () => {
  it.each<[title: string, from: string, hours: number, until: string]>([
    ['within the day', '2026-11-23T10:30', 4, '2026-11-23T14:30:00'],
    ['to the last minute of the day', '2026-11-23T13:00', 4, '2026-11-23T17:00:00'],
    ['a minute over the day', '2026-11-23T13:01', 4, '2026-11-24T09:01:00'],
    ['Friday 15:00', '2026-12-04T15:00', 4, '2026-12-07T11:00:00'],
    ['before the office opens', '2026-11-23T03:00', 4, '2026-11-23T13:00:00'],
    ['as it closes', '2026-11-23T17:00', 4, '2026-11-24T13:00:00'],
    ['in the evening', '2026-11-23T22:00', 4, '2026-11-24T13:00:00'],
    ['on Saturday', '2026-12-05T12:00', 4, '2026-12-07T13:00:00'],
    ['on Sunday night', '2026-12-06T23:59', 4, '2026-12-07T13:00:00'],
    ['the evening before Thanksgiving', '2026-11-25T16:00', 4, '2026-11-27T12:00:00'],
    ['more than a whole day', '2026-11-23T09:00', 17, '2026-11-25T10:00:00'],
    ['half an hour', '2026-11-23T16:45', 0.5, '2026-11-24T09:15:00'],
    ['over the night that the clock goes back', '2026-10-30T16:00', 4, '2026-11-02T12:00:00'],
  ])('%s: %s and %s hours', (_, from, hours, until) => {
    expect(ends(from, hours)).toBe(until);
  });

  it('an office that is open to midnight closes with the day', () => {
    expect(ends('2026-11-23T23:00', 2, { from: 8, to: 24 })).toBe('2026-11-24T09:00:00');
    expect(ends('2026-11-23T23:00', 2, { from: 0, to: 24 })).toBe('2026-11-24T01:00:00');
  });
});
