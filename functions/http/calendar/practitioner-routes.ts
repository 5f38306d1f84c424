import {
  AddedSession,
  AddedTimeOff,
  AvailabilityAnswer,
  ChangedAvailability,
  PreviewedSession,
  PreviewedTimeOff,
  SessionList,
  TimeOffList,
} from '../../../shared/contract/calendar-answers.ts';
import { AvailabilityBody, SessionBody, SpanBody } from '../../../shared/contract/calendar-bodies.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { ofAdmins, ofStaff, takenBack } from './route-parts.ts';

const availability = {
  path: '/v1/practitioners/{id}/availability',
  handler: 'http/calendar/availability.ts',
} as const;
const timeOff = { path: '/v1/practitioners/{id}/time-off', handler: 'http/calendar/time-off.ts' } as const;
const sessions = { path: '/v1/practitioners/{id}/sessions', handler: 'http/calendar/sessions.ts' } as const;

/** The calendar of a practitioner. */
export const practitionerCalendarRoutes = routesOf('calendar', {
  getAvailability: {
    ...ofStaff,
    ...availability,
    method: 'GET',
    summary: 'The weekly hours of a practitioner, and how many visits of a type in a day and a week.',
    answers: { 200: { description: 'Weekly hours and limits.', schema: AvailabilityAnswer } },
  },
  putAvailability: {
    ...ofAdmins,
    ...availability,
    method: 'PUT',
    summary:
      'Replace the weekly hours of a practitioner. Visits that cannot take place any more are listed and cancelled by nobody. `preview=true` stores nothing.',
    body: AvailabilityBody,
    answers: { 200: { description: 'The hours as they are now, and the visits hit.', schema: ChangedAvailability } },
  },
  listTimeOff: {
    ...ofStaff,
    ...timeOff,
    method: 'GET',
    summary: 'When a practitioner is away, from two months ago on, the earliest first. Admins see the reasons.',
    answers: { 200: { description: 'Absences.', schema: TimeOffList } },
  },
  addTimeOff: {
    ...ofAdmins,
    ...timeOff,
    method: 'POST',
    summary:
      'A practitioner is away: from the moment of the answer on nothing can be booked then, unless it says `settled: false`. Visits that are hit are listed. `preview=true` stores nothing.',
    body: SpanBody,
    answers: {
      200: { description: 'Preview.', schema: PreviewedTimeOff },
      201: { description: 'The absence, and the visits hit.', schema: AddedTimeOff },
    },
  },
  removeTimeOff: {
    ...takenBack,
    path: '/v1/practitioners/{id}/time-off/{timeOffId}',
    handler: 'http/calendar/time-off.ts',
    summary:
      'A practitioner is there after all. Another absence of the same days stays. Days far ahead may be free a few minutes later. `preview=true` stores nothing.',
  },
  listSessions: {
    ...ofStaff,
    ...sessions,
    method: 'GET',
    summary: 'Single stretches of work beside, or instead of, the weekly hours, the earliest first.',
    answers: { 200: { description: 'Sessions.', schema: SessionList } },
  },
  addSession: {
    ...ofAdmins,
    ...sessions,
    method: 'POST',
    summary:
      'Work on one date: beside the weekly hours, or with `replacesHours: true` instead of them. `preview=true` stores nothing.',
    body: SessionBody,
    answers: {
      200: { description: 'Preview.', schema: PreviewedSession },
      201: { description: 'The session, and the visits hit.', schema: AddedSession },
    },
  },
  removeSession: {
    ...takenBack,
    path: '/v1/practitioners/{id}/sessions/{sessionId}',
    handler: 'http/calendar/sessions.ts',
    summary: 'Take a session back. `preview=true` answers with the visits that it would hit, and stores nothing.',
  },
});
