import { describe, expect, it } from 'vitest';
import { windowsForType, workingWindows } from '../../../shared/domain/calendar/working-windows.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import type { WeeklyHours } from '../../../shared/domain/directory/hours.ts';
import { clinic, hours, practitioner, settings, time, tuesday } from '../booking/fixtures.ts';

const windowsOf = (weekly: WeeklyHours[], more: Partial<Clinic> = {}) =>
  workingWindows(practitioner('alder', weekly), [clinic('east', more)], tuesday, settings);
const seen = (type: string, weekly: WeeklyHours[], more: Partial<Clinic> = {}): string[] =>
  windowsForType(windowsOf(weekly, more), type).map(({ start, end }) => `${time(start)}-${time(end)}`);
const only = (...appointmentTypes: string[]) => ({ appointmentTypes });

describe('the windows of a type', () => {
  it.each<[string, WeeklyHours[], string[], string[]]>([
    // hours → windows of `consult`, of `review`
    ['all hours are open to all', [hours('09:00', '12:00')], ['09:00-12:00'], ['09:00-12:00']],
    ['hours of one type', [hours('09:00', '12:00', only('review'))], [], ['09:00-12:00']],
    ['hours of both', [hours('09:00', '12:00', only('review', 'consult'))], ['09:00-12:00'], ['09:00-12:00']],
    [
      'hours of one type over open ones take nothing from others',
      [hours('09:00', '12:00'), hours('10:00', '13:00', only('review'))],
      ['09:00-12:00'],
      ['09:00-13:00'],
    ],
    [
      'hours of two types that overlap lose no time of either',
      [hours('09:00', '11:00', only('consult')), hours('10:00', '12:00', only('review'))],
      ['09:00-11:00'],
      ['10:00-12:00'],
    ],
    [
      'hours of one type that touch open ones are joined for it',
      [hours('09:00', '11:00', only('consult')), hours('11:00', '12:00')],
      ['09:00-12:00'],
      ['11:00-12:00'],
    ],
  ])('%s', (_, weekly, consult, review) => {
    expect([seen('consult', weekly), seen('review', weekly)]).toEqual([consult, review]);
  });

  it('are cut by reservations of whatever type: what is reserved is the time', () => {
    const weekly = [hours('09:00', '12:00'), hours('10:00', '11:00', { reservedFor: 'urgent', ...only('review') })];
    expect(seen('consult', weekly)).toEqual(['09:00-10:00', '10:00-11:00', '11:00-12:00']);
    const reserved = windowsForType(windowsOf(weekly), 'consult').map(({ everyoneMinutes }) => everyoneMinutes);
    expect(reserved).toEqual([Infinity, 24 * 60, Infinity]);
  });

  it('are cut by what is closed', () => {
    const closures = [{ closureId: 'cls_1', from: tuesday, to: tuesday, fromTime: '10:30', toTime: '11:00' }];
    expect(seen('review', [hours('09:00', '12:00'), hours('10:00', '13:00', only('review'))], { closures })).toEqual([
      '09:00-10:30',
      '11:00-13:00',
    ]);
  });
});
