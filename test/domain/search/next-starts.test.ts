import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { closingHolidays } from '../../../shared/config/holidays.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { isAsMissed, reachableFrom, spreadTimes } from '../../../shared/domain/search/next-starts.ts';
import { headerOf } from '../../support/told-case.ts';

const zone = 'America/New_York';
const minuteOf = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().epochMilliseconds / 60_000;
const localOf = (minute: number) =>
  Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

const caseOf = (urgency: CaseHeader['urgency'], seenBy: string, more: Partial<CaseHeader> = {}) =>
  headerOf({
    urgency,
    pageOnCall: false,
    deadlines: { acknowledgeBy: seenBy, contactBy: seenBy, seenBy },
    ...more,
  });
const christmas = '2026-12-25T09:00:00-05:00';

describe('who has just missed a visit can come', () => {
  const from = (header: CaseHeader, local: string) => {
    const now = Temporal.Instant.fromEpochMilliseconds(minuteOf(local) * 60_000);
    return localOf(reachableFrom(header, now, { zone, holidays: closingHolidays }));
  };

  test('from the next business day on, over weekends and holidays', () => {
    expect(from(caseOf('routine', christmas), '2026-11-23T10:45')).toBe('2026-11-24T00:00');
    expect(from(caseOf('expedited', christmas), '2026-11-25T16:59')).toBe('2026-11-27T00:00');
    expect(from(caseOf('routine', christmas), '2026-11-27T09:10')).toBe('2026-11-30T00:00');
  });

  test('two hours later, where that cannot wait', () => {
    expect(from(caseOf('urgent', christmas), '2026-11-23T10:45')).toBe('2026-11-23T12:45');
    expect(from(caseOf('routine', christmas, { emergentClocks: true }), '2026-11-23T10:45')).toBe('2026-11-23T12:45');
    const today = '2026-11-23T18:00:00-05:00';
    expect(from(caseOf('routine', today), '2026-11-23T10:45')).toBe('2026-11-23T12:45');
    expect(from(caseOf('routine', today, { status: 'seen' }), '2026-11-23T10:45')).toBe('2026-11-24T00:00');
  });
});

test.each([
  ['the time itself', '2026-12-07T10:00', true],
  ['within it', '2026-12-07T10:20', true],
  ['earlier on its date', '2026-12-07T08:00', true],
  ['when it would have ended', '2026-12-07T10:40', false],
  ['the day before', '2026-12-06T10:00', false],
])('is a time that was given up: %s', (_, local, expected) => {
  const missed = { start: minuteOf('2026-12-07T10:00'), end: minuteOf('2026-12-07T10:40') };
  expect(isAsMissed(missed, minuteOf(local), zone)).toBe(expected);
});

describe('the times that are named', () => {
  const missed = { clinicId: 'nassau', practitionerId: 'alder' };
  const slot = (local: string, clinicId = 'nassau', practitionerId = 'alder') => {
    const start = minuteOf(local);
    return { start, end: start + 20, clinicId, practitionerId, appointmentType: 'new-consult' };
  };
  const named = (open: ReturnType<typeof slot>[], seenBy = christmas) =>
    spreadTimes(missed, caseOf('routine', seenBy), open, { zone, count: 3 }).map(
      ({ start, clinicId, practitionerId }) => `${localOf(start)} ${clinicId} ${practitionerId}`,
    );

  test('lie in different parts of days, at the clinic where the visit was, with its practitioner where they can be', () => {
    expect(
      named([
        slot('2026-11-24T09:00', 'suffolk'),
        slot('2026-11-24T09:00', 'nassau', 'birch'),
        slot('2026-11-24T09:20'),
        slot('2026-11-24T09:40'),
        slot('2026-11-24T12:00', 'nassau', 'birch'),
        slot('2026-11-24T13:00', 'nassau', 'birch'),
        slot('2026-11-24T17:00', 'suffolk'),
        slot('2026-11-25T09:00'),
        slot('2026-11-25T14:00'),
      ]),
    ).toEqual(['2026-11-24T09:20 nassau alder', '2026-11-24T12:00 nassau birch', '2026-11-25T09:00 nassau alder']);
  });

  test('come before the deadline first, wherever that is', () => {
    const open = [slot('2026-11-24T09:00', 'suffolk'), slot('2026-11-26T09:00'), slot('2026-11-26T14:00')];
    expect(named(open, '2026-11-25T09:00:00-05:00')).toEqual([
      '2026-11-24T09:00 suffolk alder',
      '2026-11-26T09:00 nassau alder',
      '2026-11-26T14:00 nassau alder',
    ]);
  });

  test('are at another clinic too where its own has not enough, and fewer where there are fewer', () => {
    const open = [slot('2026-11-24T09:00', 'suffolk'), slot('2026-11-24T09:20', 'suffolk'), slot('2026-11-26T09:00')];
    expect(named(open)).toEqual(['2026-11-24T09:00 suffolk alder', '2026-11-26T09:00 nassau alder']);
  });
});
