import { Temporal } from 'temporal-polyfill';
import { Appointment } from '../../shared/domain/booking/appointment.ts';
import { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { IdPrefix, IdSource } from '../../shared/domain/core/ids.ts';
import type { Directory, StaffMember } from '../../shared/domain/directory/directory.ts';
import { type EventKind, type EventOf, OutboxEvent } from '../../shared/domain/messages/events.ts';

/** Monday 2026-11-23, 09:00 in New York. */
export const nineOClock = Temporal.Instant.from('2026-11-23T14:00:00Z');

/** Ids counted upwards: `evt_00000000000000000001` and so on. */
export function countedIds(): IdSource {
  let last = 0;
  const next = (prefix: IdPrefix) => `${prefix}_${String(++last).padStart(20, '0')}`;
  return { next, code: () => '7KQ4-M2XD' };
}

export const caseId = `int_${'c'.repeat(20)}`;
export const eventId = `evt_${'e'.repeat(20)}`;
export const appointmentId = `apt_${'a'.repeat(20)}`;

export const headerOf = (changes: Partial<CaseHeader> = {}): CaseHeader =>
  CaseHeader.parse({
    caseId,
    kind: 'intake',
    code: '7KQ4-M2XD',
    status: 'received',
    version: 1,
    urgency: 'emergent',
    pageOnCall: true,
    needsHumanReview: false,
    receivedAt: '2026-11-23T14:00:00.000Z',
    deadlines: {
      acknowledgeBy: '2026-11-23T09:15:00-05:00',
      contactBy: '2026-11-23T10:00:00-05:00',
      seenBy: '2026-11-23T09:00:00-05:00',
    },
    contact: {
      givenName: 'Ana',
      familyName: 'Prueba',
      phone: '+16315550123',
      email: 'ana@example.org',
      preferred: 'email',
      smsConsent: false,
    },
    language: 'en',
    openVisits: {},
    round: 0,
    pagingOpen: false,
    ...changes,
  });

/** What every event says of its case, and one that is about duty. */
const aboutCase = { caseId, code: '7KQ4-M2XD', urgency: 'urgent', clinicId: 'queens' } as const;
const date = '2026-11-23';
const aboutDuty = { region: 'nyc' } as const;

/** What an event of each kind says, where a test does not care. */
const membersOf: { [K in EventKind]: Partial<EventOf<K>> } = {
  page: { ...aboutCase, lane: 'page', step: 1 },
  escalation: { ...aboutCase, lane: 'page', step: 2 },
  'new-case': aboutCase,
  'case-changed': { ...aboutCase, change: 'acknowledged' },
  'visit-changed': { ...aboutCase, change: 'booked', appointmentId },
  'no-capacity': aboutCase,
  'visit-after-deadline': { ...aboutCase, appointmentId },
  'cannot-be-reached': { ...aboutCase, channel: 'email' },
  'phone-the-patient': aboutCase,
  'needs-rebooking': { ...aboutCase, appointmentId },
  'unread-words': aboutCase,
  'deadline-at-risk': { ...aboutCase, clock: 'contactBy' },
  'deadline-missed': { ...aboutCase, clock: 'contactBy' },
  'test-page': { ...aboutDuty, lane: 'page', date },
  'test-page-unanswered': { ...aboutDuty, date, recipientId: 'nurse-one' },
  'hand-off': { ...aboutDuty, recipientId: 'nurse-one', until: '2026-11-23T22:00:00.000Z', openRounds: 2 },
  'staff-unreachable': { ...aboutDuty, recipientId: 'nurse-one' },
  digest: {
    ...aboutDuty,
    date,
    clinicId: 'queens',
    open: { routine: 4, expedited: 3, urgent: 2, emergent: 1 },
    overdue: 2,
    unanswered: 1,
  },
  bundle: {
    recipientId: 'nurse-one',
    channel: 'email',
    entries: [{ eventId: `evt_${'b'.repeat(20)}`, kind: 'new-case', caseId, code: '7KQ4-M2XD', urgency: 'urgent' }],
    more: 0,
  },
  'flood-page': { ...aboutCase, lane: 'page', recipientId: 'nurse-one', round: 1, step: 1, cases: 12 },
  'form-link': { channel: 'email', link: 'l'.repeat(43) },
};

/** An event of a kind, a new case where none is named. */
export const eventOf = <K extends EventKind = 'new-case'>(
  changes: { kind?: K } & Partial<EventOf<K>> = {},
): EventOf<K> =>
  OutboxEvent.parse({
    eventId,
    lane: 'notice',
    kind: 'new-case',
    at: '2026-11-23T14:00:00.000Z',
    ...membersOf[changes.kind ?? 'new-case'],
    ...changes,
  }) as EventOf<K>;

const member = (recipientId: string, role: StaffMember['role'], onCallOrder?: number): StaffMember => ({
  recipientId,
  role,
  email: `${recipientId}@clinic.example`,
  phone: '+12125550100',
  ...(onCallOrder !== undefined && { onCallOrder }),
});

/** Listed out of on-call order on purpose. */
export const staff: StaffMember[] = [
  member('surgeon-one', 'surgeon', 2),
  member('desk-one', 'front-desk'),
  member('nurse-one', 'nurse', 1),
  member('admin-one', 'admin', 3),
];

export const directory: Directory = {
  clinics: [
    {
      clinicId: 'queens',
      name: 'Queens Spine Clinic',
      region: 'nyc',
      address: '1 Sample Street, Queens, NY 11101',
      postalCode: '11101',
      latitude: 40.74,
      longitude: -73.94,
      zone: 'America/New_York',
      phone: '(212) 555-0100',
      sample: true,
    },
  ],
  practitioners: [],
  appointmentTypes: [],
  staff,
  referrers: [],
};

const epochMinute = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds / 60_000;

export const appointmentOf = (changes: Partial<Appointment> = {}, start = '2026-11-24T14:00:00Z'): Appointment =>
  Appointment.parse({
    appointmentId,
    caseId,
    status: 'booked',
    slot: {
      practitionerId: 'p-one',
      clinicId: 'queens',
      appointmentType: 'new-consult',
      start: epochMinute(start),
      end: epochMinute(start) + 40,
    },
    version: 1,
    createdAt: '2026-11-23T14:00:00Z',
    changedAt: '2026-11-23T14:00:00Z',
    ...changes,
  });
