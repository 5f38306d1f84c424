import * as z from 'zod/mini';
import { EmptyBody } from '../../../shared/contract/empty-body.ts';
import {
  CalendarLinkAnswer,
  ChangedRotaAnswer,
  RotaAnswer,
  SwapAnswer,
} from '../../../shared/contract/on-call-answers.ts';
import { OnCallQuery, PreviewQuery, RotaBody, SwapBody } from '../../../shared/contract/on-call-bodies.ts';
import { TokenQuery } from '../../../shared/contract/token-query.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

const ofStaff = { callers: ['staff'] } as const;

export const onCallRoutes = routesOf('admin', {
  getOnCall: {
    ...ofStaff,
    method: 'GET',
    path: '/v1/on-call',
    handler: 'http/admin/get-on-call.ts',
    summary: 'Who is on call in a region. `from` and `to` are dates, both included, or instants.',
    query: OnCallQuery,
    answers: {
      200: { description: 'The shifts that touch the period, and who is called behind them.', schema: RotaAnswer },
    },
  },
  putOnCall: {
    ...ofStaff,
    method: 'PUT',
    path: '/v1/on-call',
    handler: 'http/admin/put-on-call.ts',
    summary:
      'Set who is on call in a period: the shifts fill it without gap or overlap. `preview=true` answers the same and stores nothing.',
    roles: ['admin'],
    query: PreviewQuery,
    body: RotaBody,
    answers: {
      200: { description: 'The period as it is now, and whom of it no page reaches.', schema: ChangedRotaAnswer },
    },
  },
  swapShift: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/on-call/swap',
    handler: 'http/admin/swap-shift.ts',
    summary: 'Hand a shift over: your own, or as an admin anybody’s. Of one that is running the rest.',
    body: SwapBody,
    answers: {
      200: { description: 'The shift of whoever took it over, and whether pages reach them.', schema: SwapAnswer },
    },
  },
  makeCalendarLink: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/on-call/calendar-token',
    handler: 'http/admin/calendar-link.ts',
    summary: 'Make the link to a calendar of your own shifts; one made before ends.',
    body: EmptyBody,
    answers: { 201: { description: 'The link.', schema: CalendarLinkAnswer } },
  },
  endCalendarLink: {
    ...ofStaff,
    method: 'DELETE',
    path: '/v1/on-call/calendar-token',
    handler: 'http/admin/calendar-link.ts',
    summary: 'End the link to the calendar of your own shifts.',
    answers: { 204: { description: 'Ended, or there was none.' } },
  },
  getDutyCalendar: {
    callers: ['public'],
    method: 'GET',
    path: '/v1/on-call/calendar.ics',
    handler: 'http/admin/get-duty-calendar.ts',
    summary: 'The shifts of whoever made the link, as an iCalendar feed (RFC 5545).',
    query: TokenQuery,
    answers: { 200: { description: 'Calendar.', schema: z.string(), mediaType: 'text/calendar; charset=utf-8' } },
  },
});
