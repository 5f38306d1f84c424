import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { pastHoursOf, practitionerOn } from '../../../shared/domain/calendar/past-hours.ts';
import { hours, practitioner } from '../booking/fixtures.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const [first, second, now] = ['09:00', '10:00', '11:00'].map((start) => [hours(start, '12:00')]) as [
  ReturnType<typeof hours>[],
  ReturnType<typeof hours>[],
  ReturnType<typeof hours>[],
];
const alder = practitioner('alder', now);
const past = [
  pastHoursOf(practitioner('alder', second), instant('2026-11-20T15:00:00Z')),
  pastHoursOf(practitioner('alder', first), instant('2026-11-10T15:00:00Z')),
];

describe('a date has the hours with which it began', () => {
  test.each([
    ['2026-11-01', first],
    ['2026-11-10', first],
    ['2026-11-11', second],
    ['2026-11-20', second],
    ['2026-11-21', now],
  ])('%s', (date, expected) => {
    expect(practitionerOn(alder, past, date).weeklyHours).toEqual(expected);
  });

  test('where they were changed at its very first minute, the new ones', () => {
    const atMidnight = [pastHoursOf(practitioner('alder', first), instant('2026-11-10T05:00:00Z'))];
    expect(practitionerOn(alder, atMidnight, '2026-11-09').weeklyHours).toEqual(first);
    expect(practitionerOn(alder, atMidnight, '2026-11-10').weeklyHours).toEqual(now);
  });

  test('and its sessions, not those that were entered since', () => {
    const session = {
      sessionId: `ses_${'0'.repeat(20)}`,
      clinicId: 'east',
      date: '2026-11-12',
      start: '13:00',
      end: '14:00',
    };
    const withSession = practitioner('alder', now, { sessions: [session] });
    expect(practitionerOn(withSession, past, '2026-11-12').sessions).toBeUndefined();
    expect(practitionerOn(alder, [pastHoursOf(withSession, instant('2026-11-20T15:00:00Z'))], '2026-11-12')).toEqual(
      withSession,
    );
  });
});
