import { expect, test } from 'vitest';
import { visitReasonCodes } from '../../../shared/domain/booking/appointment.ts';
import { newAppointment } from '../../../shared/domain/booking/appointment-changes.ts';
import { cancellationOf, requireOwnReason } from '../../../shared/domain/booking/cancelling.ts';
import { bearer, frontDesk, patient, referrer } from '../../support/histories.ts';
import { instant, newYork, now, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const keptAt = { scheduleGroup: 'all', date: tuesday, zone: newYork };
const visit = newAppointment(
  { appointmentId: 'apt_1', caseId: 'int_1', slot: slot(`${tuesday}T10:00`, 40), keptAt },
  now,
);
const [inTime, late] = [instant(`${tuesday}T08:00`), instant(`${tuesday}T08:01`)];

test('a visit is cancelled by the patient through any link of theirs, by the referrer, and by the practice', () => {
  const by = (caller: typeof patient) => cancellationOf(visit, { caller, now: inTime }, 2);
  expect([bearer, patient, referrer, frontDesk].map((caller) => by(caller).cancelledBy)).toEqual([
    'patient',
    'patient',
    'referrer',
    'practice',
  ]);
});

test('staff who give a reason of the patient cancel for them', () => {
  const patients = visitReasonCodes.filter(
    (reasonCode) => cancellationOf(visit, { caller: frontDesk, reasonCode, now }, 2).cancelledBy === 'patient',
  );
  expect(patients).toEqual(['feeling-better', 'other-care', 'transport', 'cost', 'time']);
});

test('a cancellation within the cut-off is late, whoever writes it down; the practice’s own never is', () => {
  const isLate = (caller: typeof patient, reasonCode: 'cost' | 'practice' | undefined, at: typeof now) =>
    cancellationOf(visit, { caller, reasonCode, now: at }, 2).late ?? false;
  expect(isLate(bearer, undefined, inTime)).toBe(false);
  expect(isLate(bearer, undefined, late)).toBe(true);
  expect(isLate(referrer, undefined, late)).toBe(true);
  expect(isLate(frontDesk, 'cost', late)).toBe(true);
  expect(isLate(frontDesk, 'practice', late)).toBe(false);
  expect(isLate(frontDesk, undefined, late)).toBe(false);
});

test('the practice’s reason is refused to everybody else, by a pointer', () => {
  for (const caller of [bearer, patient, referrer]) {
    const refusal = refusalOf(() => requireOwnReason(caller, 'practice'));
    expect(refusal).toMatchObject({ kind: 'invalid-input', extras: { errors: [{ pointer: '/reasonCode' }] } });
    expect(() => requireOwnReason(caller, 'other')).not.toThrow();
  }
  expect(() => requireOwnReason(frontDesk, 'practice')).not.toThrow();
});
