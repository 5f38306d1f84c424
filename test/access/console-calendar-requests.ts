import { anId } from '../support/records.ts';
import type { Make, RightRequest } from './right-request.ts';

const surgeon = '/staff/schedule/practitioners/spine-surgeon-1';
const bronx = '/staff/schedule/clinics/bronx';
const reassign = '/staff/schedule/reassign';

const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const shown =
  (path: string): Make =>
  () => ({ path });
/** Admins alone change calendars; what is sent asks what that would come to. */
const changed =
  (path: string, fields: Record<string, string>, more: Partial<RightRequest> = {}): Make =>
  () => ({ path, body: form(fields), staffIds: ['admin-1'], ...more });

const day = { from: '2027-05-10', to: '2027-05-10' };
const hours = {
  version: '1',
  'weekly/0/clinicId': 'bronx',
  'weekly/0/weekdays': '1',
  'weekly/0/start': '09:00',
  'weekly/0/end': '12:00',
};
const session = { clinicId: 'bronx', date: '2026-12-12', start: '09:00', end: '12:00' };

/** One right request for every operation of calendars in the console. */
export const consoleCalendarRequests: Readonly<Record<string, Make>> = {
  showCalendars: shown('/staff/schedule/calendars'),
  showPractitionerCalendar: shown(surgeon),
  showClinicCalendar: shown(bronx),
  changePractitionerLink: changed(`${surgeon}/link`, { act: 'make' }),
  showHours: shown(`${surgeon}/hours`),
  changeHours: changed(`${surgeon}/hours`, hours),
  showReassign: shown(`${reassign}?practitioner=spine-surgeon-1&date=2026-11-24`),
  reassignByForm: ({ appointmentId }) => ({
    path: reassign,
    body: form({
      practitionerId: 'spine-surgeon-1',
      date: '2026-11-24',
      'to/0': 'neurosurgeon-1',
      appointmentIds: appointmentId,
    }),
    // In this world nobody else works where these visits are: nobody can be chosen.
    status: 422,
    staffIds: ['admin-1'],
  }),
  showTimeOffForm: shown(`${surgeon}/time-off`),
  addTimeOffByForm: changed(`${surgeon}/time-off`, day),
  showTimeOff: shown(`${surgeon}/time-off/${anId('off')}`),
  removeTimeOffByForm: changed(`${surgeon}/time-off/${anId('off')}`, {}, { status: 303 }),
  showExtraSessionForm: shown(`${surgeon}/sessions`),
  addExtraSessionByForm: changed(`${surgeon}/sessions`, session),
  showExtraSession: shown(`${surgeon}/sessions/${anId('ses')}`),
  removeExtraSessionByForm: changed(`${surgeon}/sessions/${anId('ses')}`, {}, { status: 303 }),
  showClosureForm: shown(`${bronx}/closures`),
  addClosureByForm: changed(`${bronx}/closures`, day),
  showClosure: shown(`${bronx}/closures/${anId('cls')}`),
  removeClosureByForm: changed(`${bronx}/closures/${anId('cls')}`, {}, { status: 303 }),
  showOpeningForm: shown(`${bronx}/openings`),
  addOpeningByForm: changed(`${bronx}/openings`, { date: '2026-12-25' }),
  showOpening: shown(`${bronx}/openings/2027-01-01`),
  removeOpeningByForm: changed(`${bronx}/openings/2027-01-01`, {}, { status: 303 }),
};
