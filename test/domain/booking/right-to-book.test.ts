import { describe, expect, it } from 'vitest';
import {
  type BookingCaller,
  type BookingRight,
  bookingRight,
  checkNoOpenVisit,
  EMERGENCY_FIRST,
} from '../../../shared/domain/booking/right-to-book.ts';
import type { CaseHeader, CaseStatus } from '../../../shared/domain/cases/case-header.ts';
import { at } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const header = (more: Partial<CaseHeader> = {}): CaseHeader => ({
  caseId: 'int_00000000000000000000',
  kind: 'intake',
  code: '7KQ4-M2XD',
  status: 'received',
  version: 1,
  urgency: 'routine',
  pageOnCall: false,
  needsHumanReview: false,
  receivedAt: '2026-11-20T13:00:00Z',
  deadlines: {
    acknowledgeBy: '2026-11-20T12:00:00-05:00',
    contactBy: '2026-11-21T08:00:00-05:00',
    seenBy: '2026-11-23T08:00:00-05:00',
  },
  contact: { givenName: 'Sample', familyName: 'Person', preferred: 'sms', smsConsent: true },
  language: 'en',
  openVisits: {},
  round: 0,
  pagingOpen: false,
  ...more,
});
const deadline = at('2026-11-23T08:00');

describe('what a case may book', () => {
  it.each<[CaseHeader['urgency'], BookingCaller, BookingRight]>([
    ['routine', 'patient', { entitlement: { urgency: 'routine', staff: false } }],
    ['routine', 'staff', { entitlement: { urgency: 'routine', staff: true } }],
    ['expedited', 'referrer', { entitlement: { urgency: 'expedited', staff: false } }],
    ['urgent', 'patient', { entitlement: { urgency: 'urgent', staff: false }, deadline }],
    ['urgent', 'referrer', { entitlement: { urgency: 'urgent', staff: false }, deadline }],
    ['urgent', 'staff', { entitlement: { urgency: 'urgent', staff: true } }],
    ['emergent', 'staff', { entitlement: { urgency: 'emergent', staff: true } }],
  ])('%s through %s', (urgency, caller, right) => {
    expect(bookingRight(header({ urgency }), caller)).toEqual(right);
  });

  it.each<BookingCaller>(['patient', 'referrer'])(
    'nothing in an emergency through %s: instructions first',
    (caller) => {
      const refusal = refusalOf(() => bookingRight(header({ urgency: 'emergent' }), caller));
      expect([refusal.kind, refusal.message]).toEqual(['not-allowed', EMERGENCY_FIRST]);
    },
  );

  it('counts a start in the very minute of a deadline with seconds as before it', () => {
    const seenBy = '2026-11-23T08:00:30-05:00';
    const { deadlines } = header();
    expect(bookingRight(header({ urgency: 'urgent', deadlines: { ...deadlines, seenBy } }), 'patient').deadline).toBe(
      deadline + 1,
    );
  });

  it.each<[CaseStatus, string]>([
    ['closed', 'is closed'],
    ['declined', 'was declined'],
    ['withdrawn', 'was withdrawn'],
    ['redirected', 'was sent to an emergency room'],
  ])('nothing once it is %s, not even through staff', (status, words) => {
    const refusal = refusalOf(() => bookingRight(header({ status, urgency: 'emergent' }), 'staff'));
    expect([refusal.kind, refusal.message]).toEqual([
      'unlawful-change',
      `This case ${words}, so no visit can be booked for it.`,
    ]);
  });

  it('any time once an urgent case was seen: its deadline is behind it', () => {
    const right = bookingRight(header({ urgency: 'urgent', status: 'seen' }), 'patient');
    expect(right).toEqual({ entitlement: { urgency: 'urgent', staff: false } });
  });

  it('nothing in an emergency that was seen, except through staff', () => {
    const seen = header({ urgency: 'emergent', status: 'seen' });
    expect(refusalOf(() => bookingRight(seen, 'patient')).kind).toBe('not-allowed');
    expect(bookingRight(seen, 'staff')).toEqual({ entitlement: { urgency: 'emergent', staff: true } });
  });

  it.each<CaseStatus>(['received', 'acknowledged', 'scheduled', 'seen'])('something while it is %s', (status) => {
    expect(() => bookingRight(header({ status }), 'patient')).not.toThrow();
  });
});

describe('one open visit of a type', () => {
  const withVisit = header({ openVisits: { 'new-consult': 'apt_00000000000000000000' } });

  it('refuses a second and names the first', () => {
    const refusal = refusalOf(() => checkNoOpenVisit(withVisit, 'new-consult'));
    expect([refusal.kind, refusal.extras]).toEqual(['visit-exists', { appointmentId: 'apt_00000000000000000000' }]);
    expect(refusal.message).toContain('new-consult');
  });

  it.each(['follow-up', 'constructor'])('lets the type %s pass', (type) => {
    expect(() => checkNoOpenVisit(withVisit, type)).not.toThrow();
  });
});
