import { describe, expect, it } from 'vitest';
import { gridStarts } from '../../../shared/domain/booking/grid.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { AppointmentType } from '../../../shared/domain/directory/directory.ts';
import type { WeeklyHours } from '../../../shared/domain/directory/hours.ts';
import { at, clock, day, followUp, hours, newYork, offered, practitioner, tuesday } from './fixtures.ts';

const aligned = (alignMinutes: number, more: Partial<AppointmentType> = {}): AppointmentType => ({
  ...followUp,
  alignMinutes,
  ...more,
});
const alderOf = (...weeklyHours: WeeklyHours[]) => practitioner('alder', weeklyHours);

describe('the minutes at which visits start', () => {
  it.each<[string, WeeklyHours, Partial<AppointmentType>, string[]]>([
    ['on the grid from the start of the window', hours('09:10', '10:20'), {}, ['09:10', '09:30', '09:50']],
    ['at minutes that the alignment divides', hours('09:10', '10:20'), { alignMinutes: 30 }, ['09:30', '10:00']],
    ['from the start where it is one', hours('09:00', '10:00'), { alignMinutes: 15 }, ['09:00', '09:15', '09:30']],
    ['counted from midnight', hours('09:00', '13:00'), { alignMinutes: 240 }, ['12:00']],
    ['none where no such minute has room', hours('09:05', '09:29'), { alignMinutes: 30 }, []],
    ['none in a window that is too short', hours('09:00', '09:10'), { alignMinutes: 5 }, []],
  ])('%s', (_, weekly, type, expected) => {
    const found = offered({ practitioner: alderOf(weekly), appointmentType: { ...followUp, ...type } });
    expect(found).toEqual(expected);
  });

  it.each<[string, string, string, string, string[]]>([
    // Of an hour and a half: from local midnight, so at 00:00, 01:30, 03:00, 04:30 by the clock on the wall.
    ['spring', '2026-03-08', '00:00', '05:00', ['00:00-05:00', '01:30-05:00', '03:00-04:00', '04:30-04:00']],
    ['fall', '2026-11-01', '02:00', '05:00', ['03:00-05:00', '04:30-05:00']],
  ])('keep to the clock on the wall: %s', (_, date, from, to, expected) => {
    const window = { start: at(`${date}T${from}`), end: at(`${date}T${to}`) };
    const starts = gridStarts(window, aligned(90), 20, { date, zone: newYork });
    expect(starts.map((start) => clock(start))).toEqual(expected);
  });
});

describe('buffers', () => {
  const around = { ...followUp, bufferBeforeMinutes: 20, bufferMinutes: 20 };
  const busy = (kind: Busy['kind'], from: string, to: string): Busy => ({
    start: at(`${tuesday}T${from}`),
    end: at(`${tuesday}T${to}`),
    kind,
    id: 'x_1',
  });
  const beside = (...stretches: Busy[]) =>
    offered({
      appointmentType: around,
      practitioner: alderOf(hours('09:00', '11:00')),
      day: day('alder', tuesday, stretches),
    });

  it('may run past either end of the window', () => {
    expect(beside()).toEqual(['09:00', '09:20', '09:40', '10:00', '10:20', '10:40']);
  });

  it('keep their distance from other visits on both sides', () => {
    expect(beside(busy('visit', '09:40', '10:00'))).toEqual(['09:00', '10:20', '10:40']);
  });

  it('may run into time off, which keeps the visit itself alone', () => {
    expect(beside(busy('away', '09:40', '10:00'))).toEqual(['09:00', '09:20', '10:00', '10:20', '10:40']);
  });
});
