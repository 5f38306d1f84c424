import { describe, expect, it } from 'vitest';
import { moveVisit } from '../../../shared/domain/booking/day-changes.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import { at, calendar, day, hours, practitioner, question, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const visit = (id: string, local: string, minutes = 40): Busy => ({
  start: at(local),
  end: at(local) + minutes,
  kind: 'visit',
  id,
});
const wednesday = '2026-11-25';
const mine = visit('apt_1', `${tuesday}T10:00`);
const oldDay = day('alder', tuesday, [mine, visit('apt_2', `${tuesday}T11:00`)], 5);
const move = (local: string) => ({ appointmentId: 'apt_1', oldDay, newSlot: slot(local, 40) });

describe('moving a visit', () => {
  it('on its day gives one new day', () => {
    const [next, ...rest] = moveVisit(question({ day: oldDay }), move(`${tuesday}T09:00`));
    expect(rest).toEqual([]);
    expect(next).toEqual(
      day('alder', tuesday, [visit('apt_1', `${tuesday}T09:00`), visit('apt_2', `${tuesday}T11:00`)], 6),
    );
  });

  it('may overlap its own old time', () => {
    const [next] = moveVisit(question({ day: oldDay }), move(`${tuesday}T10:20`));
    expect(next?.busy[0]).toEqual(visit('apt_1', `${tuesday}T10:20`));
  });

  it('to another date gives the day it joins and the day it leaves', () => {
    const target = day('alder', wednesday, [], 2);
    expect(moveVisit(question({ day: target }), move(`${wednesday}T09:00`))).toEqual([
      day('alder', wednesday, [visit('apt_1', `${wednesday}T09:00`)], 3),
      day('alder', tuesday, [visit('apt_2', `${tuesday}T11:00`)], 6),
    ]);
  });

  it('leaves the day of an earlier group, though person and date are the same', () => {
    const earlier = { ...oldDay, scheduleGroup: 'earlier' };
    const target = day('alder', tuesday, [], 2);
    const next = moveVisit(question({ day: target }), { ...move(`${tuesday}T09:00`), oldDay: earlier });
    expect(next).toEqual([
      day('alder', tuesday, [visit('apt_1', `${tuesday}T09:00`)], 3),
      { ...day('alder', tuesday, [visit('apt_2', `${tuesday}T11:00`)], 6), scheduleGroup: 'earlier' },
    ]);
  });

  it('to another practitioner on the same date gives two days', () => {
    const both = calendar([
      practitioner('alder', [hours('09:00', '12:00')]),
      practitioner('birch', [hours('09:00', '12:00')]),
    ]);
    const newSlot = slot(`${tuesday}T10:00`, 40, { practitionerId: 'birch' });
    const days = moveVisit(question({ calendar: both, day: day('birch', tuesday) }), { ...move(tuesday), newSlot });
    expect(days.map((each) => [each.practitionerId, each.busy.map(({ id }) => id)])).toEqual([
      ['birch', ['apt_1']],
      ['alder', ['apt_2']],
    ]);
  });

  it('is refused where the new time is taken; the old one is kept', () => {
    const before = structuredClone(oldDay);
    const refusal = refusalOf(() => moveVisit(question({ day: oldDay }), move(`${tuesday}T11:00`)));
    expect([refusal.kind, refusal.extras]).toEqual(['time-taken', { reason: 'busy' }]);
    expect(oldDay).toEqual(before);
  });
});
