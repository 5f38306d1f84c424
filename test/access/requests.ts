import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { anId } from '../support/records.ts';
import { consoleRequests } from './console-requests.ts';
import { pageRequests } from './page-requests.ts';
import type { Make, RightRequest } from './right-request.ts';
import { freeTime, pageEvent, subscriptionId, version } from './world.ts';

const open = ['received', 'acknowledged', 'scheduled', 'seen'] as const;
const withVisit = ['scheduled', 'seen'] as const;
const beforeSeen = ['received', 'acknowledged', 'scheduled'] as const;
const beforeVisits = ['received', 'acknowledged'] as const;

const ofCase =
  (rest: string, body: unknown, more: Partial<RightRequest> = {}): Make =>
  ({ caseId }) => ({ path: `/v1/cases/${caseId}${rest}`, body, ...more });
const ofVisit =
  (rest: string, more: Partial<RightRequest> = {}): Make =>
  ({ appointmentId }) => ({ path: `/v1/appointments/${appointmentId}${rest}`, owned: true, ...more });
const at =
  (path: string, more: Partial<RightRequest> = {}): Make =>
  () => ({ path, ...more });

const week = 'from=2026-11-24&to=2026-11-30';
const onCall = { region: 'nyc', from: '2026-12-01', to: '2026-12-01' };
const shift = { start: '2026-12-01T00:00:00-05:00', end: '2026-12-02T00:00:00-05:00', recipientId: 'nurse-1' };

const surgeon = 'spine-surgeon-1';
const hours = { clinicId: 'bronx', weekdays: [1, 2], start: '09:00', end: '12:00' };
const session = { clinicId: 'bronx', date: '2026-12-12', start: '09:00', end: '12:00' };

/** One right request for every operation. */
export const requests: Readonly<Record<string, Make>> = {
  submitIntake: at('/v1/intakes', { body: ofAnother(routineIntake) }),
  addIntakeAnswers: ({ caseId }) => ({
    path: `/v1/intakes/${caseId}`,
    body: { clinical: { symptoms: { painSeverity: 4 } } },
    owned: true,
    byVisit: true,
    states: open,
  }),
  checkHealth: at('/healthz'),
  describeApi: at('/openapi.json'),
  listClinics: at('/v1/clinics'),
  listPractitioners: at('/v1/practitioners'),
  listAppointmentTypes: at('/v1/appointment-types'),
  estimateCost: at('/v1/estimates?cpt=99203&coverage=medicare'),
  searchSlots: ({ caseId }) => ({
    path: `/v1/slots?appointmentType=new-consult&${week}&caseId=${caseId}`,
    owned: true,
    byVisit: true,
    states: open,
  }),
  holdTime: ({ caseId }) => ({ path: '/v1/holds', body: { slotId: freeTime, caseId }, owned: true, states: open }),
  releaseHold: ({ holdId }) => ({ path: `/v1/holds/${holdId}`, owned: true }),
  listHolders: at('/v1/holds'),
  releaseHolds: ({ caseId }) => ({ path: '/v1/holds/release', body: { holder: `case:${caseId}` } }),
  bookAppointment: ({ caseId }) => ({
    path: '/v1/appointments',
    body: { slotId: freeTime, caseId },
    owned: true,
    states: beforeVisits,
  }),
  getAppointment: ofVisit(''),
  getCalendar: ofVisit('/calendar.ics'),
  confirmAppointment: ofVisit('/confirm', { states: withVisit }),
  cancelAppointment: ofVisit('/cancel', { body: { reason: 'away' }, states: withVisit }),
  rescheduleAppointment: ofVisit('/reschedule', { body: { slotId: freeTime }, states: withVisit }),
  checkInAppointment: ofVisit('/check-in', { states: withVisit }),
  completeAppointment: ofVisit('/complete', { states: [] }),
  missAppointment: ofVisit('/no-show', { states: withVisit }),
  submitReferral: at('/v1/referrals', { body: routineReferral }),
  listReferrals: at('/v1/referrals'),
  getReferral: ({ caseId }) => ({ path: `/v1/referrals/${caseId}`, owned: true }),
  addReferralAnswers: ({ caseId }) => ({
    path: `/v1/referrals/${caseId}`,
    body: { note: 'more' },
    owned: true,
    states: open,
  }),
  listReferralEvents: ({ caseId }) => ({ path: `/v1/referrals/${caseId}/events`, owned: true }),
  answerRequest: (_, { requestId }) => ({
    path: `/v1/information-requests/${requestId}/answer`,
    body: { note: 'sent' },
    owned: true,
    states: open,
  }),
  previewTriage: at('/v1/triage/preview', { body: {} }),
  withdrawReferral: ({ caseId }) => ({
    path: `/v1/referrals/${caseId}/withdraw`,
    owned: true,
    states: [...beforeSeen, 'withdrawn'],
  }),
  listWorklist: at('/v1/worklist'),
  setAside: at('/v1/worklist/set-aside', { body: { source: 'one-source' } }),
  bringBack: at('/v1/worklist/bring-back', { body: { source: 'one-source' } }),
  bringCaseBack: ofCase('/bring-back', {}),
  openCase: at('/v1/cases', { body: { channel: 'phone', intake: ofAnother(routineIntake) } }),
  acceptLate: ofVisit('/accept-late', { body: { reason: 'they asked for it' }, states: ['scheduled'] }),
  assignCase: ofCase('/assign', { assignee: 'nurse-1' }, { states: open }),
  addNote: ofCase('/notes', { text: 'called twice' }, { states: open }),
  giveAdvice: ofCase('/advice', { text: 'rest', close: false }, { states: open }),
  askReferrer: ofCase('/information-requests', { items: ['mri'], dueBy: '2026-12-01' }, { states: open }),
  declineCase: ofCase('/decline', { reason: 'elsewhere' }, { states: [...beforeSeen, 'declined'] }),
  redirectCase: ofCase('/redirect', {}, { states: [...beforeSeen, 'redirected'] }),
  closeCase: ofCase('/close', { outcome: 'treated' }, { states: [...open, 'closed'] }),
  searchCases: at('/v1/cases?q=Gonzalez'),
  judgeDuplicate: ofCase('/duplicates', { caseId: anId('int', 9), same: true }),
  getCase: ofCase('', undefined),
  getHistory: ofCase('/history', undefined),
  acknowledgeCase: ofCase('/acknowledge', {}),
  recordContact: ofCase('/contact', { channel: 'phone', reached: true }, { states: open }),
  overrideTriage: ofCase('/triage', { urgency: 'urgent', reason: 'seen' }, { states: open }),
  mendCase: ofCase('', { language: 'en' }, { states: open }),
  readWords: ofCase('/words-read', { version }, { states: open }),
  listMessages: ofCase('/messages', undefined),
  replayMessage: at(`/v1/messages/${pageEvent.eventId}.nurse-1.sms/replay`, { body: {}, status: 404 }),
  getSchedule: at('/v1/schedule?clinic=bronx&date=2026-11-24'),
  acknowledgePage: at('/v1/acknowledgements/abcdefghijklmnopqrstuvwx', { body: {}, status: 404 }),
  showPage: at('/acknowledgements/abcdefghijklmnopqrstuvwx', { status: 404 }),
  answerPageByForm: at('/acknowledgements/abcdefghijklmnopqrstuvwx', { body: '', status: 404 }),
  getOnCall: at('/v1/on-call?region=nyc&from=2026-11-24&to=2026-11-30'),
  putOnCall: at('/v1/on-call', { body: { ...onCall, shifts: [shift], order: ['surgeon-1'], lead: 'surgeon-1' } }),
  swapShift: at('/v1/on-call/swap', { body: { shiftId: 'nyc-1', to: 'surgeon-1' }, status: 404 }),
  makeCalendarLink: at('/v1/on-call/calendar-token', { body: {} }),
  endCalendarLink: at('/v1/on-call/calendar-token'),
  getDutyCalendar: at('/v1/on-call/calendar.ics?token=x', { status: 404 }),
  getDirectory: at('/v1/directory'),
  compareDirectory: at('/v1/directory/difference', { body: sampleDirectory }),
  getOperations: at('/v1/operations'),
  getMessageReport: at('/v1/reports/messages?from=2026-11-01&to=2026-11-23'),
  getTimeliness: at('/v1/reports/timeliness?from=2026-11-01&to=2026-11-23'),
  getAudit: at('/v1/audit?actor=nurse-1&day=2026-11-23'),
  getAccessReport: at('/v1/reports/access?month=2026-11'),
  listSubscriptions: at('/v1/subscriptions'),
  addSubscription: at('/v1/subscriptions', { body: { channel: 'email', kinds: ['digest'] } }),
  removeSubscription: at(`/v1/subscriptions/${subscriptionId}`, { staffIds: ['nurse-1', 'admin-1'] }),
  testSubscription: at(`/v1/subscriptions/${subscriptionId}/test`, { body: {}, staffIds: ['nurse-1', 'admin-1'] }),
  confirmSubscription: at(`/v1/subscriptions/${subscriptionId}/confirm`, {
    body: { token: 'x'.repeat(60) },
    staffIds: ['nurse-1', 'admin-1'],
  }),
  makePractitionerLink: at(`/v1/practitioners/${surgeon}/calendar-token`, { body: {} }),
  endPractitionerLink: at(`/v1/practitioners/${surgeon}/calendar-token`),
  getPractitionerCalendar: at(`/v1/practitioners/${surgeon}/calendar.ics?token=x`, { status: 404 }),
  getAvailability: at(`/v1/practitioners/${surgeon}/availability`),
  putAvailability: at(`/v1/practitioners/${surgeon}/availability`, { body: { weekly: [hours] } }),
  listTimeOff: at(`/v1/practitioners/${surgeon}/time-off`),
  addTimeOff: at(`/v1/practitioners/${surgeon}/time-off`, { body: { from: '2026-12-07', to: '2026-12-08' } }),
  removeTimeOff: at(`/v1/practitioners/${surgeon}/time-off/${anId('off')}`),
  listSessions: at(`/v1/practitioners/${surgeon}/sessions`),
  addSession: at(`/v1/practitioners/${surgeon}/sessions`, { body: session }),
  removeSession: at(`/v1/practitioners/${surgeon}/sessions/${anId('ses')}`),
  listClosures: at('/v1/clinics/bronx/closures'),
  addClosure: at('/v1/clinics/bronx/closures', { body: { from: '2026-12-07', to: '2026-12-07', toTime: '12:00' } }),
  removeClosure: at(`/v1/clinics/bronx/closures/${anId('cls')}`),
  listOpenings: at('/v1/clinics/bronx/openings'),
  addOpening: at('/v1/clinics/bronx/openings', { body: { date: '2026-12-25' } }),
  removeOpening: at('/v1/clinics/bronx/openings/2027-01-01'),
  reassignVisits: at('/v1/schedule/reassign', {
    body: { practitionerId: surgeon, date: '2026-12-01', to: ['spine-surgeon-2'] },
  }),
  getAttendance: at('/v1/reports/attendance?from=2026-11-02&to=2026-11-22'),
  getCarveOuts: at('/v1/reports/carve-outs?from=2026-11-02&to=2026-11-22'),
  sendAsset: at('/assets/none.css', { status: 404 }),
  ...pageRequests,
  ...consoleRequests,
};
