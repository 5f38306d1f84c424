import * as z from 'zod/mini';
import { EmptyBody } from '../../../shared/contract/empty-body.ts';
import { CalendarLinkAnswer } from '../../../shared/contract/on-call-answers.ts';
import { TokenQuery } from '../../../shared/contract/token-query.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { ofStaff } from './route-parts.ts';

const link = {
  ...ofStaff,
  roles: ['admin'],
  path: '/v1/practitioners/{id}/calendar-token',
  handler: 'http/calendar/practitioner-calendar.ts',
} as const;

/** A practitioner's visits in a calendar of their own. */
export const practitionerFeedRoutes = routesOf('calendar', {
  makePractitionerLink: {
    ...link,
    method: 'POST',
    summary: 'Make the link to a calendar of a practitioner’s visits; one made before ends.',
    body: EmptyBody,
    answers: { 201: { description: 'The link.', schema: CalendarLinkAnswer } },
  },
  endPractitionerLink: {
    ...link,
    method: 'DELETE',
    summary: 'End the link to the calendar of a practitioner’s visits.',
    answers: { 204: { description: 'Ended, or there was none.' } },
  },
  getPractitionerCalendar: {
    callers: ['public'],
    method: 'GET',
    path: '/v1/practitioners/{id}/calendar.ics',
    handler: 'http/calendar/practitioner-calendar.ts',
    summary:
      'The visits and absences of a practitioner, a month back and half a year ahead, as an iCalendar feed (RFC 5545): codes, types and places, no names.',
    query: TokenQuery,
    answers: { 200: { description: 'Calendar.', schema: z.string(), mediaType: 'text/calendar; charset=utf-8' } },
  },
});
