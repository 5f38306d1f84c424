import { describe, expect, it } from 'vitest';
import { closedTimes, isClosedOn } from '../../../shared/domain/calendar/closed-times.ts';
import { workingWindows } from '../../../shared/domain/calendar/working-windows.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import type { ClinicClosure } from '../../../shared/domain/directory/hours.ts';
import { clinic, hours, practitioner, settings, time, tuesday, west } from '../booking/fixtures.ts';

const holidays = [
  { name: 'x', kind: 'fixed', month: 11, day: 24, sundayMovesToMonday: false, closesClinics: true },
] as const;
const closure = (more: Partial<ClinicClosure> = {}): ClinicClosure => ({
  closureId: 'cls_00000000000000000000',
  from: tuesday,
  to: tuesday,
  ...more,
});

/** What is left of 09:00 to 12:00 at `east` on the Tuesday. */
const left = (more: Partial<Clinic>, closingHolidays = settings.closingHolidays): string[] =>
  workingWindows(practitioner('alder', [hours('09:00', '12:00')]), [clinic('east', more), west], tuesday, {
    ...settings,
    closingHolidays,
  }).map(({ start, end }) => `${time(start)}-${time(end)}`);

describe('closures', () => {
  it.each<[string, ClinicClosure[], string[]]>([
    ['of the whole day', [closure()], []],
    ['of days around it', [closure({ from: '2026-11-20', to: '2026-11-30' })], []],
    ['of other days', [closure({ from: '2026-11-25', to: '2026-11-30' })], ['09:00-12:00']],
    ['of a weekday', [closure({ from: '2026-11-01', to: '2026-11-30', weekdays: [2] })], []],
    ['of other weekdays', [closure({ from: '2026-11-01', to: '2026-11-30', weekdays: [1, 3] })], ['09:00-12:00']],
    ['of the start', [closure({ toTime: '10:30' })], ['10:30-12:00']],
    ['of the end', [closure({ fromTime: '11:00' })], ['09:00-11:00']],
    ['of the middle', [closure({ fromTime: '10:00', toTime: '10:30' })], ['09:00-10:00', '10:30-12:00']],
    [
      'that overlap',
      [closure({ fromTime: '09:30', toTime: '10:30' }), closure({ fromTime: '10:00', toTime: '11:00' })],
      ['09:00-09:30', '11:00-12:00'],
    ],
  ])('%s', (_, closures, expected) => {
    expect(left({ closures })).toEqual(expected);
  });
});

describe('a holiday that closes clinics', () => {
  it.each<[string, Partial<Clinic>, string[]]>([
    ['closes', {}, []],
    ['is opened', { openDates: [tuesday] }, ['09:00-12:00']],
    ['is not opened by another date', { openDates: ['2026-11-25'] }, []],
    ['is opened, and closed by name', { openDates: [tuesday], closedDates: [tuesday] }, []],
    ['is opened, and closed by a closure', { openDates: [tuesday], closures: [closure()] }, []],
    [
      'is opened, and closed in part',
      { openDates: [tuesday], closures: [closure({ fromTime: '11:00' })] },
      ['09:00-11:00'],
    ],
  ])('%s', (_, more, expected) => {
    expect(left(more, holidays)).toEqual(expected);
  });
});

describe('a clinic that sees nobody all day', () => {
  it.each<[string, Partial<Clinic>, boolean]>([
    ['by a closure of the whole day', { closures: [closure()] }, true],
    ['by two of half a day', { closures: [closure({ toTime: '12:00' }), closure({ fromTime: '12:00' })] }, true],
    ['not by one of a part', { closures: [closure({ toTime: '23:59' })] }, false],
    ['by its name', { closedDates: [tuesday] }, true],
    ['not without any', {}, false],
  ])('%s', (_, more, expected) => {
    expect(isClosedOn(clinic('east', more), tuesday, [])).toBe(expected);
    expect(closedTimes(clinic('east', more), tuesday, []).length > 0).toBe(expected || 'closures' in more);
  });
});
