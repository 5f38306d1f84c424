import { Temporal } from 'temporal-polyfill';
import { ruleset } from '../../shared/config/ruleset.ts';
import { Appointment } from '../../shared/domain/booking/appointment.ts';
import { Slot } from '../../shared/domain/booking/slot.ts';
import { type Busy, PractitionerDay } from '../../shared/domain/calendar/practitioner-day.ts';
import { AuditEntry } from '../../shared/domain/cases/audit-entry.ts';
import { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import { ClinicalRecord } from '../../shared/domain/cases/clinical-record.ts';
import { Submission } from '../../shared/domain/cases/submission.ts';
import type { EventKind, EventOf, OutboxEvent } from '../../shared/domain/messages/events.ts';
import { triage } from '../../shared/domain/triage/engine.ts';
import { TriageInput } from '../../shared/domain/triage/input.ts';
import type { RequestRecord } from '../../shared/workflows/core/changes.ts';
import { eventOf } from './told-case.ts';

/** Valid records of ordinary size, made by the production schemas. Everything hangs on Monday 2026-11-23, 09:00 in New York. */
export const monday = Temporal.Instant.from('2026-11-23T14:00:00Z');
const at = '2026-11-23T14:00:00.000Z';

/** Epoch minute of 09:00 in New York on Tuesday 2026-11-24. */
export const tuesdayNine = Date.parse('2026-11-24T14:00:00Z') / 60_000;

/** The id of a kind that carries a number: `anId('apt', 7)`. */
export const anId = (prefix: string, number = 1): string => `${prefix}_${String(number).padStart(20, '0')}`;

export const aSlot = (changes: Partial<Slot> = {}): Slot =>
  Slot.parse({
    practitionerId: 'spine-surgeon-1',
    clinicId: 'staten-island',
    appointmentType: 'new-consult',
    start: tuesdayNine,
    end: tuesdayNine + 40,
    ...changes,
  });

export const aCaseHeader = (changes: Partial<CaseHeader> = {}): CaseHeader =>
  CaseHeader.parse({
    caseId: anId('int'),
    kind: 'intake',
    code: '7KQ4-M2XD',
    status: 'received',
    version: 1,
    urgency: 'urgent',
    pageOnCall: true,
    needsHumanReview: false,
    receivedAt: at,
    deadlines: {
      acknowledgeBy: '2026-11-23T10:00:00-05:00',
      contactBy: '2026-11-24T09:00:00-05:00',
      seenBy: '2026-11-26T09:00:00-05:00',
    },
    contact: {
      givenName: 'Maria Fernanda',
      familyName: 'Gonzalez-Prueba',
      phone: '+16315550123',
      email: 'maria.gonzalez-prueba@example.org',
      preferred: 'email',
      smsConsent: true,
    },
    language: 'es',
    region: 'long-island',
    clinicId: 'suffolk-west',
    openVisits: {},
    round: 0,
    pagingOpen: false,
    ...changes,
  });

/** A referral that was acknowledged, assigned and booked: as much as a header usually holds. */
export const aFullCaseHeader = (changes: Partial<CaseHeader> = {}): CaseHeader =>
  aCaseHeader({
    caseId: anId('ref'),
    kind: 'referral',
    status: 'scheduled',
    version: 12,
    referrerId: 'demo-oncology',
    openVisits: { 'new-consult': anId('apt') },
    visitStarts: { 'new-consult': 29_934_180 },
    statusBeforeVisits: 'acknowledged',
    acknowledgedBy: 'nurse-1',
    acknowledgedAt: at,
    assignee: 'nurse-1',
    round: 1,
    pagingOpen: true,
    ...changes,
  });

export const aSubmission = (changes: Partial<Submission> = {}): Submission =>
  Submission.parse({
    language: 'es',
    submittedBy: 'patient',
    patient: {
      givenName: 'Maria Fernanda',
      familyName: 'Gonzalez-Prueba',
      birthDate: '1962-04-09',
      sex: 'female',
      phone: '+16315550123',
      email: 'maria.gonzalez-prueba@example.org',
      address: { line1: '1 Sample Street', city: 'Smithtown', state: 'NY', postalCode: '11787' },
      preferredContact: 'email',
      smsConsent: true,
    },
    insurance: { primary: { kind: 'medicare', memberId: 'SAMPLE-1' } },
    preferences: { region: 'long-island' },
    ...changes,
  });

export function aClinicalRecord(changes: Partial<ClinicalRecord> = {}): ClinicalRecord {
  const input = TriageInput.parse({
    cancerHistory: 'past',
    primarySite: 'breast',
    symptoms: { backOrNeckPain: 'yes', painSeverity: 6, painNight: 'yes' },
    age: 64,
    sex: 'female',
    language: 'es',
    submittedBy: 'patient',
  });
  const result = triage(input, { now: monday, ruleset });
  const record = { caseId: anId('int'), version: 1, at, submission: aSubmission(), triage: { input, result } };
  return ClinicalRecord.parse({ ...record, ...changes });
}

export const anAppointment = (changes: Partial<Appointment> = {}): Appointment =>
  Appointment.parse({
    appointmentId: anId('apt'),
    caseId: anId('int'),
    status: 'booked',
    slot: aSlot(),
    keptAt: { scheduleGroup: 'all', date: '2026-11-24', zone: 'America/New_York' },
    version: 1,
    createdAt: at,
    changedAt: at,
    ...changes,
  });

export const aPractitionerDay = (changes: Partial<PractitionerDay> = {}): PractitionerDay =>
  PractitionerDay.parse({
    scheduleGroup: 'all',
    practitionerId: 'spine-surgeon-1',
    date: '2026-11-24',
    version: 1,
    busy: [],
    ...changes,
  });

/** Visits of 40 minutes one after the other from 09:00 in New York, numbered from `first`: nine fill 70 % of 8.5 hours. */
export const visitsOf = (date: string, count: number, first = 1): Busy[] =>
  Array.from({ length: count }, (_, place) => {
    const start = Date.parse(`${date}T14:00Z`) / 60_000 + place * 40;
    return { start, end: start + 40, kind: 'visit', id: anId('apt', first + place) };
  });

/** An event of a kind. */
export const anEventOf = <K extends EventKind>(kind: K, changes: Partial<EventOf<K>> = {}): EventOf<K> =>
  eventOf<K>({ eventId: anId('evt'), at, caseId: anId('int'), clinicId: 'staten-island', ...changes, kind });

/** A visit that was booked. */
export const anEvent = (changes: Partial<EventOf<'visit-changed'>> = {}): EventOf<'visit-changed'> =>
  anEventOf('visit-changed', { appointmentId: anId('apt'), ...changes });

/** An event that waits in a lane. */
export const anEventIn = (lane: 'page' | 'notice', changes: Pick<OutboxEvent, 'eventId' | 'at'>): OutboxEvent =>
  lane === 'page' ? anEventOf('page', changes) : anEvent(changes);

export const anAuditEntry = (changes: Partial<AuditEntry> = {}): AuditEntry =>
  AuditEntry.parse({
    entryId: anId('aud'),
    at,
    actor: { kind: 'patient', id: anId('int') },
    action: 'visit-booked',
    caseId: anId('int'),
    detail: { appointmentId: anId('apt') },
    ...changes,
  });

export const aRequestRecord = (changes: Partial<RequestRecord> = {}): RequestRecord => ({
  requestKey: 'k'.repeat(43),
  bodyHash: 'h'.repeat(43),
  status: 201,
  sealedBody: `k1.${'s'.repeat(540)}`,
  expiresAt: monday.epochMilliseconds / 1000 + 24 * 3600,
  ...changes,
});
