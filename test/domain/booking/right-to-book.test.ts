import { describe, expect, it } from 'vitest';
import {
  type BookingRight,
  checkNoOpenVisit,
  EMERGENCY_FIRST,
  bookingRight as rightOfType,
} from '../../../shared/domain/booking/right-to-book.ts';
import type { CaseHeader, CaseStatus } from '../../../shared/domain/cases/case-header.ts';
import { endedStatuses } from '../../../shared/domain/cases/transitions.ts';
import type { Booker } from '../../../shared/domain/core/party.ts';
import type { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { AppointmentType } from '../../../shared/domain/directory/directory.ts';
import { at, followUp, settings } from './fixtures.ts';
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
  unreadText: false,
  wordsExplained: true,
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

/** Of a type that is open to everybody, unless told otherwise. */
const bookingRight = (header: CaseHeader, booker: Booker, type: Partial<AppointmentType> = {}) =>
  rightOfType(header, booker, { ...followUp, ...type }, settings);

describe('what a case may book', () => {
  it.each<[CaseHeader['urgency'], Booker, BookingRight]>([
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

  it.each<Booker>(['patient', 'referrer'])('nothing in an emergency through %s: instructions first', (caller) => {
    const refusal = refusalOf(() => bookingRight(header({ urgency: 'emergent' }), caller));
    expect([refusal.kind, refusal.message]).toEqual(['not-allowed', EMERGENCY_FIRST]);
  });

  it.each<CaseHeader['urgency']>(['urgent', 'expedited', 'routine'])(
    'nothing through a link while later answers came out better than %s, until staff have judged',
    (urgency) => {
      const eased = header({ urgency, eased: true });
      for (const caller of ['patient', 'referrer'] as const)
        expect(refusalOf(() => bookingRight(eased, caller)).kind).toBe('not-allowed');
      expect(bookingRight(eased, 'staff')).toEqual({ entitlement: { urgency, staff: true } });
    },
  );

  it('counts a start in the very minute of a deadline with seconds as before it', () => {
    const seenBy = '2026-11-23T08:00:30-05:00';
    const { deadlines } = header();
    expect(bookingRight(header({ urgency: 'urgent', deadlines: { ...deadlines, seenBy } }), 'patient').deadline).toBe(
      deadline + 1,
    );
  });

  it.each(endedStatuses)('nothing once it is %s, not even through staff', (status) => {
    const ended = header({ status, urgency: 'emergent', endedAt: '2026-11-23T09:00:00-05:00' });
    const words = `This case was ${status} on Nov 23, 2026. No visit can be booked for it any more.`;
    expect(refusalOf(() => bookingRight(ended, 'patient'))).toMatchObject({
      kind: 'unlawful-change',
      message: `${words} Call us.`,
    });
    expect(refusalOf(() => bookingRight(ended, 'staff')).message).toBe(`${words} Open a new case with POST /v1/cases.`);
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

describe('the terms of a type', () => {
  const kindOf = (change: Partial<CaseHeader>, type: Partial<AppointmentType>, booker: Booker = 'patient') => {
    try {
      bookingRight(header(change), booker, type);
      return 'may';
    } catch (error) {
      return (error as Refusal).kind;
    }
  };
  const afterFirst = { statuses: ['seen'] } satisfies Partial<AppointmentType>;

  it.each<[string, Partial<CaseHeader>, Partial<AppointmentType>, Booker, string]>([
    ['a state that is not named', { status: 'received' }, afterFirst, 'patient', 'not-self-bookable'],
    ['a state that is named', { status: 'seen' }, afterFirst, 'patient', 'may'],
    ['a level that is not named', {}, { urgencies: ['urgent'] }, 'referrer', 'not-self-bookable'],
    ['a level that is named', { urgency: 'urgent' }, { urgencies: ['urgent'] }, 'referrer', 'may'],
    ['somebody else than who books it', {}, { bookableBy: ['staff'] }, 'patient', 'not-self-bookable'],
    ['a type that staff do not book', {}, { bookableBy: ['referrer'] }, 'staff', 'not-self-bookable'],
    ['staff, in whatever state and at whatever level', {}, { ...afterFirst, urgencies: ['urgent'] }, 'staff', 'may'],
  ])('%s', (_, change, type, booker, expected) => {
    expect(kindOf(change, type, booker)).toBe(expected);
  });

  it('bind nobody who has such a visit and moves it', () => {
    const openVisits = { [followUp.appointmentTypeId]: 'apt_00000000000000000000' };
    const closed = { ...afterFirst, urgencies: ['urgent'], bookableBy: ['staff'] } satisfies Partial<AppointmentType>;
    expect(kindOf({ status: 'scheduled', openVisits }, closed)).toBe('may');
  });

  it('that are not said are open to everybody', () => {
    for (const status of ['received', 'acknowledged', 'scheduled', 'seen'] as const)
      for (const urgency of ['routine', 'expedited', 'urgent'] as const)
        expect(kindOf({ status, urgency }, {})).toBe('may');
  });

  it('say what the type is for, and whom to call', () => {
    const refusal = refusalOf(() => bookingRight(header(), 'patient', { name: 'Follow-up visit', ...afterFirst }));
    expect(refusal.message).toBe(
      'Follow-up visit can be booked once we have seen the patient. Choose another type of visit, or call us.',
    );
  });
});

describe('the self-booking of the ruleset', () => {
  const having = (selfBooking: Partial<typeof settings.selfBooking>, change: Partial<CaseHeader> = {}) =>
    rightOfType(header(change), 'patient', followUp, {
      ...settings,
      selfBooking: { ...settings.selfBooking, ...selfBooking },
    });

  it('never: nobody but staff', () => {
    const refusal = refusalOf(() => having({ routine: 'never' }));
    expect([refusal.kind, refusal.message]).toEqual([
      'not-allowed',
      'Visits of this case are booked by practice staff. Please call us.',
    ]);
  });

  it('before the deadline only, at whichever level', () => {
    expect(having({ routine: 'before-deadline-only' }).deadline).toBe(deadline);
    expect(having({ urgent: 'any-time' }, { urgency: 'urgent' })).not.toHaveProperty('deadline');
  });

  it('tells an urgent case that pages from one that does not', () => {
    const urgent = { urgency: 'urgent', pageOnCall: true } as const;
    expect(having({ urgentPaged: 'any-time' }, urgent)).not.toHaveProperty('deadline');
    expect(having({ urgentPaged: 'any-time' }, { ...urgent, pageOnCall: false }).deadline).toBe(deadline);
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
