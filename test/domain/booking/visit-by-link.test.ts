import { describe, expect, it } from 'vitest';
import { checkByLink, newAppointment } from '../../../shared/domain/booking/appointment-changes.ts';
import { instant, newYork, now, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const keptAt = { scheduleGroup: 'all', date: tuesday, zone: newYork };
const visit = newAppointment(
  { appointmentId: 'apt_1', caseId: 'int_1', slot: slot(`${tuesday}T10:00`, 40), keptAt },
  now,
);

describe('a visit at ten, by its link', () => {
  const byLink = (local: string) => ({ now: instant(`${tuesday}T${local}`), cutOffHours: 2, phone: '(212) 555-0199' });
  const outcome = (change: 'confirm' | 'cancel' | 'reschedule', local: string) => {
    try {
      checkByLink(visit, change, byLink(local));
      return 'yes';
    } catch {
      return refusalOf(() => checkByLink(visit, change, byLink(local))).kind;
    }
  };

  it.each([
    ['07:59', 'yes', 'yes'],
    ['08:00', 'yes', 'yes'],
    ['08:00:00.001', 'yes', 'call-us'],
    ['09:59:59.999', 'yes', 'call-us'],
    ['10:00', 'call-us', 'call-us'],
    ['10:20', 'call-us', 'call-us'],
    ['23:00', 'call-us', 'call-us'],
  ])('at %s is confirmed and cancelled: %s, and moved: %s', (local, ends, moves) => {
    expect([outcome('confirm', local), outcome('cancel', local), outcome('reschedule', local)]).toEqual([
      ends,
      ends,
      moves,
    ]);
  });

  it('of an urgent case moves until it begins: the cut-off never works against it', () => {
    const move = (local: string) => () => checkByLink(visit, 'reschedule', { ...byLink(local), urgent: true });
    expect(move('08:01')).not.toThrow();
    expect(move('09:59')).not.toThrow();
    expect(refusalOf(move('10:00'))).toMatchObject({ kind: 'call-us', extras: { phone: '(212) 555-0199' } });
  });

  it('is refused with the phone number, in words and as data', () => {
    const late = refusalOf(() => checkByLink(visit, 'reschedule', byLink('09:00')));
    expect(late.extras).toEqual({ phone: '(212) 555-0199' });
    expect(late.message).toBe(
      'This visit begins in less than 2 hours, so it cannot be moved here any more; you can still cancel it. Please call us at (212) 555-0199.',
    );
    const over = refusalOf(() => checkByLink(visit, 'cancel', byLink('10:00')));
    expect(over.message).toBe(
      'This visit has begun or is over, so it cannot be changed here any more. Please call us at (212) 555-0199.',
    );
  });

  it('that is to be booked anew is not confirmed: who confirms it would come for nothing', () => {
    const flagged = { ...visit, needsRebooking: true as const };
    const refusal = refusalOf(() => checkByLink(flagged, 'confirm', byLink('07:00')));
    expect([refusal.kind, refusal.extras]).toEqual(['call-us', { phone: '(212) 555-0199' }]);
    expect(refusal.message).toBe(
      'We cannot see you at this time, so there is nothing to confirm: please do not come then. We will call you about another time. Call us at (212) 555-0199 if you have a question.',
    );
    expect(() => checkByLink(flagged, 'cancel', byLink('07:00'))).not.toThrow();
    expect(() => checkByLink(flagged, 'reschedule', byLink('07:00'))).not.toThrow();
    const begun = refusalOf(() => checkByLink(flagged, 'confirm', byLink('10:00')));
    expect(begun.message).toMatch(/^This visit has begun or is over/);
  });

  it('without a cut-off is moved until it begins', () => {
    const move = (local: string) => () => checkByLink(visit, 'reschedule', { ...byLink(local), cutOffHours: 0 });
    expect(move('09:59')).not.toThrow();
    expect(refusalOf(move('10:00')).kind).toBe('call-us');
  });
});
