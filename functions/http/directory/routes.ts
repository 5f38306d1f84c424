import * as z from 'zod/mini';
import { AppointmentTypeAnswer, ClinicAnswer, PractitionerAnswer } from '../../../shared/contract/directory-answers.ts';
import { DirectoryQuery, SlotsQuery } from '../../../shared/contract/directory-queries.ts';
import { SearchAnswer } from '../../../shared/contract/slots-answer.ts';
import { EstimateAnswer } from '../../../shared/domain/coverage/estimate-answer.ts';
import { EstimateQuery } from '../../../shared/domain/coverage/estimate-request.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

export const directoryRoutes = routesOf('directory', {
  checkHealth: {
    method: 'GET',
    path: '/healthz',
    handler: 'http/directory/check-health.ts',
    summary: 'Liveness.',
    callers: ['public'],
    answers: { 200: { description: 'Alive.', schema: z.strictObject({ status: z.literal('ok') }) } },
  },
  describeApi: {
    method: 'GET',
    path: '/openapi.json',
    handler: 'http/directory/describe-api.ts',
    summary: 'This description.',
    callers: ['public'],
    answers: { 200: { description: 'OpenAPI 3.1.', schema: z.record(z.string(), z.unknown()) } },
  },
  listClinics: {
    method: 'GET',
    path: '/v1/clinics',
    handler: 'http/directory/list-directory.ts',
    summary: 'Clinics, by region, or by language or specialty of who works there.',
    callers: ['public'],
    query: DirectoryQuery,
    answers: { 200: { description: 'Clinics.', schema: z.strictObject({ clinics: z.array(ClinicAnswer) }) } },
  },
  listPractitioners: {
    method: 'GET',
    path: '/v1/practitioners',
    handler: 'http/directory/list-directory.ts',
    summary: 'Practitioners, by region, language and specialty.',
    callers: ['public'],
    query: DirectoryQuery,
    answers: {
      200: { description: 'Practitioners.', schema: z.strictObject({ practitioners: z.array(PractitionerAnswer) }) },
    },
  },
  listAppointmentTypes: {
    method: 'GET',
    path: '/v1/appointment-types',
    handler: 'http/directory/list-directory.ts',
    summary: 'Appointment types that some practitioner of the filter offers.',
    callers: ['public'],
    query: DirectoryQuery,
    answers: {
      200: {
        description: 'Appointment types.',
        schema: z.strictObject({ appointmentTypes: z.array(AppointmentTypeAnswer) }),
      },
    },
  },
  estimateCost: {
    method: 'GET',
    path: '/v1/estimates',
    handler: 'http/directory/estimate-cost.ts',
    summary: "What the patient may have to pay, from the practice's published table; unknowns are shown as unknown.",
    callers: ['public'],
    query: EstimateQuery,
    answers: { 200: { description: 'An estimate.', schema: EstimateAnswer } },
  },
  searchSlots: {
    method: 'GET',
    path: '/v1/slots',
    handler: 'http/directory/search-slots.ts',
    summary:
      "Free times, soonest first, then nearest, or how many each date has; with a case's token also the times reserved for its urgency, and why each is suggested.",
    callers: ['public', 'booking', 'manage', 'referrer', 'staff'],
    query: SlotsQuery,
    answers: { 200: { description: 'Free times.', schema: SearchAnswer } },
  },
});
