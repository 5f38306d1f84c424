import { describe, expect, test } from 'vitest';
import { newAppointment } from '../../../shared/domain/booking/appointment-changes.ts';
import { checkInAfterAll } from '../../../shared/domain/booking/late-arrival.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import { anId } from '../../support/records.ts';
import { headerOf } from '../../support/told-case.ts';
import * as f from './fixtures.ts';
import { at, instant, newYork, now, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const keptAt = { scheduleGroup: 'all', date: tuesday, zone: newYork };
const booked = newAppointment(
  { appointmentId: anId('apt'), caseId: anId('int'), slot: slot(`${tuesday}T10:00`, 40), keptAt },
  now,
);
const missed = { ...booked, status: 'no-show' as const, version: 2, reasonCode: 'other' as const };
const asked = {
  header: headerOf(),
  directory: f.calendar(),
  settings: f.settings,
  now: instant(`${tuesday}T10:25`),
};

test('somebody who was marked as a no-show and comes late is checked in, and no reason is kept', () => {
  const { visit, day } = checkInAfterAll(missed, asked);
  expect(day).toBeUndefined();
  expect(visit).toMatchObject({ status: 'checked-in', version: 3, changedAt: '2026-11-24T15:25:00.000Z' });
  expect(visit).not.toHaveProperty('reasonCode');
});

test('whoever was checked in by somebody else, since the visit was read, is not told of another visit', () => {
  const header = headerOf({ openVisits: { consult: missed.appointmentId } });
  expect(checkInAfterAll(missed, { ...asked, header }).visit).toMatchObject({ status: 'checked-in' });
});

test.each([
  ['once its time is over', { now: instant(`${tuesday}T10:40`) }, 'unlawful-change'],
  ['where another one was booked', { header: headerOf({ openVisits: { consult: anId('apt', 2) } }) }, 'visit-exists'],
  [
    'where they are elsewhere then',
    { header: headerOf({ openVisits: { review: anId('apt', 2) }, visitStarts: { review: at(`${tuesday}T10:30`) } }) },
    'unlawful-change',
  ],
])('not %s', (_, more, kind) => {
  expect(refusalOf(() => checkInAfterAll(missed, { ...asked, ...more })).kind).toBe(kind);
});

describe('where its time was given back', () => {
  const inDay = { id: missed.appointmentId, kind: 'visit', start: missed.slot.start, end: missed.slot.end };
  const freed = (busy: Busy[] = [], more: Partial<typeof asked> = {}) =>
    checkInAfterAll(missed, { ...asked, freed: [f.day('alder', tuesday, busy, 4)], ...more });

  test('it is taken again once it has begun', () => {
    for (const minute of ['10:00', '10:39']) {
      const { visit, day } = freed([], { now: instant(`${tuesday}T${minute}`) });
      expect(visit).toMatchObject({ status: 'checked-in', version: 3 });
      expect(day?.busy).toMatchObject([inDay]);
    }
  });

  test('until it begins it is as booked, on its own day too: nobody has to be there yet', () => {
    for (const before of [now, instant(`${tuesday}T07:00`), instant(`${tuesday}T09:59`)]) {
      const { visit, day } = freed([], { now: before });
      expect(visit).toMatchObject({ status: 'booked', version: 3 });
      expect(day?.busy).toMatchObject([inDay]);
    }
  });

  const overridden = { overridden: true as const, staffReason: 'in pain' };
  const overbooked = { overbooked: true as const, staffReason: 'in pain' };

  test('it is overbooked no more, as it stands at a free time; why staff insisted on it stays', () => {
    const again = (marks: object) =>
      checkInAfterAll({ ...missed, ...marks }, { ...asked, freed: [f.day('alder', tuesday)] }).visit;
    for (const marks of [overbooked, overridden]) {
      expect(again(marks)).toMatchObject(overridden);
      expect(again(marks)).not.toHaveProperty('overbooked');
    }
    expect(again({})).not.toHaveProperty('overridden');
    expect(checkInAfterAll({ ...missed, ...overbooked }, asked).visit).toMatchObject(overbooked);
  });

  test('staff are told to overbook one again that was overbooked', () => {
    const day = f.day('alder', tuesday, [{ ...inDay, id: 'other' } as Busy]);
    const why = (marks: object) =>
      refusalOf(() => checkInAfterAll({ ...missed, ...marks }, { ...asked, freed: [day], now })).message;
    expect(why(overbooked)).toContain('Overbook it again with a reason');
    expect(why(overridden)).toContain('Book another one');
  });

  test.each<[string, Busy['kind'], string, string]>([
    ['another visit is there', 'visit', '10:20', '11:00'],
    ['its practitioner is away', 'away', '10:30', '12:00'],
    ['somebody holds it', 'hold', '09:40', '10:20'],
  ])('not where %s', (_, kind, from, to) => {
    const until = kind === 'hold' ? { until: now.epochMilliseconds / 1000 + 600 } : {};
    const other = { kind, id: 'other', start: at(`${tuesday}T${from}`), end: at(`${tuesday}T${to}`), ...until } as Busy;
    const refusal = refusalOf(() => freed([other], { now }));
    expect(refusal).toMatchObject({ kind: 'unlawful-change', extras: { appointmentStatus: 'no-show' } });
    expect(refusal.message).toContain('not free any more');
  });

  test('not where nobody works then any more', () => {
    const afternoon = [f.hours('13:00', '17:00')];
    for (const weeklyHours of [afternoon, afternoon.map((each) => ({ ...each, clinicId: 'west' }))]) {
      const directory = f.calendar([f.practitioner('alder', weeklyHours)]);
      expect(refusalOf(() => freed([], { directory })).kind).toBe('unlawful-change');
    }
  });
});
