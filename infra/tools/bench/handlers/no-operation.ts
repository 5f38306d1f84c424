import { jsonApi, keptAnswers } from '../../../../functions/compose.ts';
import { pick } from '../../../../functions/container.ts';
import { visitRoutes } from '../../../../functions/http/visits/routes.ts';
import { httpFunction } from '../../../../shared/http/core/http-function.ts';
import type { LambdaHandler } from '../../../local/lambda.ts';

const { bookAppointment } = visitRoutes;

/** An answer as a booking's, for its schema to look at. */
const body = {
  appointmentId: 'apt_00000000000000000000',
  caseId: 'int_00000000000000000000',
  status: 'booked',
  start: '2026-10-12T09:00:00-04:00',
  end: '2026-10-12T09:40:00-04:00',
  clinicId: 'manhattan',
  practitionerId: 'spine-surgeon-1',
  appointmentType: 'new-consult',
  modality: 'in-person',
  version: 1,
  links: {},
} as const;

/** The route of a booking with all steps of a request around an operation that does nothing (target P3). */
export const noOperation = (): LambdaHandler =>
  httpFunction(
    { bookAppointment },
    { bookAppointment: async () => ({ status: 201, body }) },
    pick({ ...jsonApi, ...keptAnswers }),
  ) as LambdaHandler;
