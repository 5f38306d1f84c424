import { expect, it } from 'vitest';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import { addDays } from '../../../shared/domain/core/local-time.ts';
import { at, calendar, clinic, day, hours, practitioner, tuesday, west } from '../booking/fixtures.ts';
import { found, morning, search } from './search-fixtures.ts';

const visit = (date: string, local: string, more: Partial<Busy>): Busy => ({
  start: at(`${date}T${local}`),
  end: at(`${date}T${local}`) + 20,
  kind: 'visit',
  id: 'apt_1',
  ...more,
});

it('a search of one clinic knows of the way from the visits at another', () => {
  const both = practitioner('alder', [hours('09:00', '10:00'), hours('10:00', '11:00', { clinicId: 'west' })]);
  const clinics = [clinic('east', { travelMinutes: { west: 30 } }), west];
  const question = search({ clinicIds: ['west'] }, { calendar: calendar([both], clinics) });
  expect(found(question)).toEqual(['10:00 alder', '10:20 alder', '10:40 alder']);
  const today = day('alder', tuesday, [visit(tuesday, '09:40', { clinicId: 'east' })]);
  expect(found(question, [today])).toEqual(['10:40 alder']);
});

it('a weekly limit closes the rest of its week, whichever of its days are sought, and no other', () => {
  const [monday, sunday, nextMonday] = [-1, 5, 6].map((days) => addDays(tuesday, days)) as [string, string, string];
  const limits = [{ appointmentType: 'follow-up', perWeek: 1 }];
  const calendarOf = calendar([practitioner('alder', [morning], { limits })]);
  const booked = [day('alder', monday, [visit(monday, '09:00', { appointmentType: 'follow-up' })])];
  const question = search({ from: tuesday, to: nextMonday }, { calendar: calendarOf });
  expect(found(question, booked)).toEqual(['09:00 alder', '09:20 alder']);
  expect(found(search({ from: sunday, to: sunday }, { calendar: calendarOf }), booked)).toEqual([]);
  const other = [day('birch', monday, [visit(monday, '09:00', { appointmentType: 'follow-up' })])];
  expect(found(search({}, { calendar: calendarOf }), other)).toEqual(['09:00 alder', '09:20 alder']);
});

it('a case is not shown the times of its other visits', () => {
  const entitlement = { urgency: 'routine' as const, visitStarts: { review: at(`${tuesday}T09:00`) } };
  const question = search({}, { calendar: calendar([practitioner('alder', [morning])]), entitlement });
  expect(found(question)).toEqual(['09:20 alder']);
});
