import { AcceptLateBody } from '../../../shared/contract/case-work-bodies.ts';
import { AppointmentAnswer } from '../../../shared/contract/visit-answers.ts';
import { clinicalRoles } from '../../../shared/domain/core/party.ts';

/** What staff decide about a visit that lies after the deadline of its case. */
export const visitFactRoutes = {
  acceptLate: {
    callers: ['staff'],
    method: 'POST',
    path: '/v1/appointments/{id}/accept-late',
    handler: 'http/cases/accept-late.ts',
    summary:
      'Accept, with a reason, that the next visit of a case comes after its deadline: `visitAfterDeadline` is cleared until the visit is moved or the deadline is another.',
    roles: clinicalRoles,
    body: AcceptLateBody,
    answers: { 200: { description: 'The visit, unchanged.', schema: AppointmentAnswer } },
  },
} as const;
