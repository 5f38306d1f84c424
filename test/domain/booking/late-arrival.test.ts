import { expect, test } from 'vitest';
import { newAppointment } from '../../../shared/domain/booking/appointment-changes.ts';
import { checkInAfterAll } from '../../../shared/domain/booking/late-arrival.ts';
import { anId } from '../../support/records.ts';
import { headerOf } from '../../support/told-case.ts';
import { appointmentTypes, at, instant, newYork, now, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const keptAt = { scheduleGroup: 'all', date: tuesday, zone: newYork };
const booked = newAppointment(
  { appointmentId: anId('apt'), caseId: anId('int'), slot: slot(`${tuesday}T10:00`, 40), keptAt },
  now,
);
const missed = { ...booked, status: 'no-show' as const, version: 2, reasonCode: 'other' as const };
const asked = { header: headerOf(), stands: true, appointmentTypes, now: instant(`${tuesday}T10:25`) };

test('somebody who was marked as a no-show and comes late is checked in, and no reason is kept', () => {
  const visit = checkInAfterAll(missed, asked);
  expect(visit).toMatchObject({ status: 'checked-in', version: 3, changedAt: '2026-11-24T15:25:00.000Z' });
  expect(visit).not.toHaveProperty('reasonCode');
});

test('whoever was checked in by somebody else, since the visit was read, is not told of another visit', () => {
  const header = headerOf({ openVisits: { consult: missed.appointmentId } });
  expect(checkInAfterAll(missed, { ...asked, header })).toMatchObject({ status: 'checked-in' });
});

test.each([
  ['once its time is over', { now: instant(`${tuesday}T10:40`) }, 'unlawful-change'],
  ['where it was given back', { stands: false }, 'unlawful-change'],
  ['where another one was booked', { header: headerOf({ openVisits: { consult: anId('apt', 2) } }) }, 'visit-exists'],
  [
    'where they are elsewhere then',
    { header: headerOf({ openVisits: { review: anId('apt', 2) }, visitStarts: { review: at(`${tuesday}T10:30`) } }) },
    'unlawful-change',
  ],
])('not %s', (_, more, kind) => {
  expect(refusalOf(() => checkInAfterAll(missed, { ...asked, ...more })).kind).toBe(kind);
});
