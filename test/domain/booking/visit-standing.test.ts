import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { visitStanding } from '../../../shared/domain/booking/visit-standing.ts';
import { maskedEmail, maskedPhone } from '../../../shared/domain/messages/masked-contact.ts';
import { anAppointment } from '../../support/records.ts';

/** The visit begins on 2026-11-24 at 14:00 UTC. */
const by = (instant: string, urgent = false) => ({
  now: Temporal.Instant.from(instant),
  cutOffHours: 24,
  phone: '(212) 555-0199',
  urgent,
});
const early = '2026-11-23T14:00:00Z';
const late = '2026-11-23T14:00:01Z';
const begun = '2026-11-24T14:00:00Z';

describe('a visit', () => {
  const rows: [string, Partial<Appointment>, string, boolean, string, string[]][] = [
    ['booked', {}, early, false, 'booked', ['confirm', 'cancel', 'reschedule']],
    ['inside the cut-off', {}, late, false, 'booked', ['confirm', 'cancel']],
    ['that cannot wait, inside the cut-off', {}, late, true, 'booked', ['confirm', 'cancel', 'reschedule']],
    ['confirmed', { status: 'confirmed' }, early, false, 'confirmed', ['confirm', 'cancel', 'reschedule']],
    ['to be booked anew', { needsRebooking: true }, early, false, 'rebooking', ['cancel', 'reschedule']],
    ['begun', {}, begun, true, 'passed', []],
    ['checked in', { status: 'checked-in' }, early, false, 'checked-in', []],
    ['cancelled', { status: 'cancelled' }, early, false, 'cancelled', []],
    ['missed', { status: 'no-show' }, begun, false, 'no-show', []],
    ['completed', { status: 'completed' }, begun, false, 'completed', []],
  ];
  test.each(rows)('%s stands so, and may be changed so', (_, visit, now, urgent, state, may) => {
    const standing = visitStanding(anAppointment(visit), by(now, urgent));
    expect(standing.state).toBe(state);
    const can = Object.entries(standing.can).flatMap(([act, is]) => (is ? [act] : []));
    expect(can).toEqual(may);
  });
});

test('of a contact so much is shown that its owner knows it', () => {
  expect(maskedPhone('+16315550123')).toBe('(•••) •••-0123');
  expect(maskedPhone('+442079460123')).toBe('••• 0123');
  expect(maskedEmail('maria@example.org')).toBe('m•••@example.org');
});
