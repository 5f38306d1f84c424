import { MendBody, OverrideBody } from '../../../shared/contract/desk-bodies.ts';
import { OverriddenAnswer } from '../../../shared/contract/overridden-answer.ts';
import { WorklistItem } from '../../../shared/contract/worklist-answers.ts';
import { clinicalRoles } from '../../../shared/domain/core/party.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { openCaseRoutes } from './open-case-routes.ts';

const ofStaff = { callers: ['staff'] } as const;

/** What staff type in, and what is triaged by it. */
export const deskRoutes = routesOf('desk', {
  ...openCaseRoutes,
  overrideTriage: {
    ...ofStaff,
    method: 'POST',
    path: '/v1/cases/{id}/triage',
    handler: 'http/desk/override-triage.ts',
    summary: "Set another level, with a reason; the rules' result is kept beside it.",
    roles: clinicalRoles,
    body: OverrideBody,
    answers: { 200: { description: 'The new state.', schema: OverriddenAnswer } },
  },
  mendCase: {
    ...ofStaff,
    method: 'PATCH',
    path: '/v1/cases/{id}',
    handler: 'http/desk/mend-case.ts',
    summary:
      'Mend the form of a case (JSON Merge Patch): names, contact, birth date, language, preferences. The last name, the birth date and the last way to reach anybody are replaced, not taken away.',
    body: MendBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
});
