import * as z from 'zod/mini';
import { bookingTimeFaults } from '../../../shared/contract/faults.ts';
import { TokenQuery } from '../../../shared/contract/queries.ts';
import { AppointmentAnswer, HoldAnswer } from '../../../shared/contract/visit-answers.ts';
import { BookingBody, CancelBody, EmptyBody, HoldBody, RescheduleBody } from '../../../shared/contract/visit-bodies.ts';
import { routesOf } from '../../../shared/http/route.ts';

const bookers = ['booking', 'referrer', 'staff'] as const;
const managers = ['manage', 'booking', 'referrer', 'staff'] as const;
const changed = { 200: { description: 'The new state.', schema: AppointmentAnswer } };

export const visitRoutes = routesOf('visits', {
  holdTime: {
    method: 'POST',
    path: '/v1/holds',
    handler: 'http/visits/hold-time.ts',
    summary: 'Hold a free time for ten minutes.',
    callers: bookers,
    scope: 'referrals/write',
    body: HoldBody,
    answers: { 201: { description: 'Held.', schema: HoldAnswer } },
  },
  releaseHold: {
    method: 'DELETE',
    path: '/v1/holds/{id}',
    handler: 'http/visits/release-hold.ts',
    summary: 'Give a held time back.',
    callers: bookers,
    scope: 'referrals/write',
    answers: { 204: { description: 'Released, or it was over already.' } },
  },
  bookAppointment: {
    method: 'POST',
    path: '/v1/appointments',
    handler: 'http/visits/book-appointment.ts',
    summary: 'Book a held or free time for a case.',
    callers: bookers,
    scope: 'referrals/write',
    body: BookingBody,
    faults: bookingTimeFaults,
    answers: { 201: { description: 'Booked.', schema: AppointmentAnswer } },
  },
  getAppointment: {
    method: 'GET',
    path: '/v1/appointments/{id}',
    handler: 'http/visits/get-appointment.ts',
    summary: 'One appointment.',
    callers: managers,
    scope: 'referrals/read',
    query: TokenQuery,
    answers: { 200: { description: 'The appointment.', schema: AppointmentAnswer } },
  },
  getCalendar: {
    method: 'GET',
    path: '/v1/appointments/{id}/calendar.ics',
    handler: 'http/visits/get-calendar.ts',
    summary: 'The appointment as a calendar file (RFC 5545).',
    callers: managers,
    scope: 'referrals/read',
    query: TokenQuery,
    answers: { 200: { description: 'Calendar file.', schema: z.string(), mediaType: 'text/calendar; charset=utf-8' } },
  },
  confirmAppointment: {
    method: 'POST',
    path: '/v1/appointments/{id}/confirm',
    handler: 'http/visits/change-appointment.ts',
    summary: 'Say that the patient will come.',
    callers: managers,
    scope: 'referrals/write',
    body: EmptyBody,
    answers: changed,
  },
  cancelAppointment: {
    method: 'POST',
    path: '/v1/appointments/{id}/cancel',
    handler: 'http/visits/change-appointment.ts',
    summary: 'Cancel; the time is free again at once.',
    callers: managers,
    scope: 'referrals/write',
    body: CancelBody,
    answers: changed,
  },
  rescheduleAppointment: {
    method: 'POST',
    path: '/v1/appointments/{id}/reschedule',
    handler: 'http/visits/reschedule-appointment.ts',
    summary: 'Move to another free time; the old time is kept unless the new one is won.',
    callers: managers,
    scope: 'referrals/write',
    body: RescheduleBody,
    answers: changed,
  },
});
