import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { Clinic, Practitioner } from '../../shared/domain/directory/directory.ts';
import { settleCalendar } from '../../shared/domain/messages/settle-calendar.ts';
import { recheckCalendarTimer } from '../../shared/domain/messages/timer.ts';
import type { Rota } from '../../shared/domain/oncall/rota.ts';
import { endRound, withDeliveries } from '../../shared/domain/paging/paging-round.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { anEnd, aReferralEvent, aRequest, someAdvice } from '../support/act-records.ts';
import { aTimeOff } from '../support/calendar-records.ts';
import { aHold, aHolderLedger } from '../support/hold-records.ts';
import { aMessage } from '../support/message-records.ts';
import { aContact, aRound, aTestPage } from '../support/paging-records.ts';
import { aFullCaseHeader, anAppointment, anAuditEntry, anEventOf, anId } from '../support/records.ts';
import { aFormContact, aFormLink, aSavedForm } from '../support/saved-form-records.ts';
import { eventOf } from '../support/told-case.ts';

const at = '2026-11-23T14:05:00.000Z';
const told = [{ recipientId: 'nurse-1', channel: 'sms', at, result: 'sent' } as const];
const aShift = { start: 60, end: 120, recipientId: 'nurse-1' };
const aRota: Rota = {
  region: 'nyc',
  order: ['nurse-2'],
  lead: 'admin-1',
  version: 1,
  changedAt: at,
  nextHandOff: 60,
} satisfies Rota;
const lastContact = { at, channel: 'in-person', reached: true, attempts: 12 } as const;
const [aClinic, aPractitioner] = [
  sampleDirectory.clinics[0] as Clinic,
  sampleDirectory.practitioners[0] as Practitioner,
];
/** Records that have all they may have. */
export const full: Change[] = [
  { kind: 'case-created', header: aFullCaseHeader({ lastContact, reachedAt: at }) },
  { kind: 'round-changed', round: endRound(withDeliveries(aRound(), 1, told), 'acknowledged', 'nurse-1', at), from: 0 },
  { kind: 'contact-added', record: aContact({ note: 'n', role: 'nurse' }) },
  { kind: 'act-added', act: anEnd({ status: 'closed', outcome: 'treated' }) },
  { kind: 'act-added', act: someAdvice() },
  { kind: 'request-changed', request: aRequest({ answeredAt: at }), from: 0 },
  {
    kind: 'referral-event-added',
    event: aReferralEvent({ caseVersion: 2, appointmentId: anId('apt'), change: 'booked', about: anId('act') }),
  },
  { kind: 'test-page-sent', testPage: aTestPage({ answer: { by: 'nurse-1', at } }) },
  { kind: 'holder-changed', ledger: aHolderLedger({ made: { date: '2026-11-23', count: 2 } }), from: 0 },
  { kind: 'hold-created', hold: aHold({ source: 'digest' }) },
  { kind: 'appointment-created', appointment: anAppointment({ reasonCode: 'time', cancelReason: 'r', late: true }) },
  { kind: 'appointment-created', appointment: anAppointment({ needsRebooking: true, takenAt: at }) },
  { kind: 'case-created', header: aFullCaseHeader({ toRebook: ['new-consult'] }) },
  {
    kind: 'reaction-promised',
    reaction: settleCalendar('txn_1', { clinicId: 'bronx', from: '2026-11-23', to: '2026-11-24' }),
    at,
  },
  {
    kind: 'timer-set',
    timer: recheckCalendarTimer('txn_1', { practitionerId: 'chen', from: '2026-11-23', to: '2026-11-24' }, at),
    at,
  },
  {
    kind: 'time-off-added',
    timeOff: aTimeOff({ fromTime: '09:00', toTime: '12:00', weekdays: [1], reason: 'r' }),
  },
  { kind: 'practitioner-changed', practitioner: aPractitioner, place: 1, from: 1 },
  { kind: 'clinic-changed', clinic: aClinic, place: 1, from: 1 },
  { kind: 'rota-changed', rota: aRota, from: 0 },
  { kind: 'rota-month-changed', month: { region: 'nyc', month: '2026-11', shifts: [aShift] } },
  { kind: 'calendar-link-changed', link: { recipientId: 'nurse-1', digest: 'd', changedAt: at } },
  { kind: 'calendar-link-changed', link: { practitionerId: 'chen', digest: 'd', changedAt: at } },
  {
    kind: 'audit',
    entry: { ...anAuditEntry({ detail: { clinic: 'queens' } }), purpose: 'call-back', cases: [anId('int', 3)] },
  },
  { kind: 'event', event: anEventOf('page', { round: 1, step: 2 }), only: { to: 'nurse-1', channel: 'sms' } },
  {
    kind: 'event',
    event: anEventOf('visit-changed', {
      change: 'rescheduled',
      appointmentId: anId('apt'),
      version: 2,
      handOver: 'moved',
      newPlace: 'same-time',
    }),
  },
  { kind: 'event', event: eventOf({ kind: 'digest', toRebook: 2, toRebookSoon: 1 }) },
  { kind: 'event', event: anEventOf('needs-rebooking', { appointmentId: anId('apt'), cause: 'away' }) },
  {
    kind: 'hours-kept',
    hours: {
      practitionerId: 'spine-surgeon-1',
      until: at,
      clinicIds: ['bronx'],
      weeklyHours: [],
      sessions: [{ sessionId: anId('ses'), clinicId: 'bronx', date: '2026-11-24', start: '09:00', end: '12:00' }],
    },
    from: 1,
  },
  { kind: 'message-promised', message: aMessage({ kind: 'page', round: 1, step: 2 }), at },
  { kind: 'event', event: eventOf({ kind: 'form-link' }) },
  { kind: 'form-saved', form: aSavedForm() },
  { kind: 'form-sent', form: aSavedForm({ sealed: undefined, sent: '7KQ4-M2XD' }) },
  { kind: 'form-link-made', link: aFormLink({ formId: anId('frm'), contact: 'digest' }) },
  { kind: 'form-named', named: aFormContact(), from: 0 },
  { kind: 'attendance-noted', visit: anAppointment({ status: 'cancelled', cancelledBy: 'referrer', late: true }) },
];
