import { FloodBody } from '../../../shared/contract/case-work-bodies.ts';
import { EmptyBody } from '../../../shared/contract/empty-body.ts';
import { floodFaults } from '../../../shared/contract/faults.ts';
import { FloodAnswer } from '../../../shared/contract/flood-answer.ts';
import { PreviewQuery } from '../../../shared/contract/on-call-bodies.ts';
import { WorklistItem } from '../../../shared/contract/worklist-answers.ts';
import { clinicalRoles } from '../../../shared/domain/core/party.ts';

const ofFlood = {
  callers: ['staff'],
  method: 'POST',
  handler: 'http/cases/set-aside.ts',
  query: PreviewQuery,
  body: FloodBody,
  faults: floodFaults,
  roles: clinicalRoles,
  answers: { 200: { description: 'Which cases are meant; it is done within moments.', schema: FloodAnswer } },
} as const;

/** Setting aside what came in a flood, and bringing it back. */
export const setAsideRoutes = {
  setAside: {
    ...ofFlood,
    path: '/v1/worklist/set-aside',
    summary:
      'Set aside the open cases of one source: they leave the worklist, are paged no more and stay open. What somebody works on stays. Without `from`: what came since the source was last silent for half an hour. `preview=true` answers the same and stores nothing.',
  },
  bringBack: {
    ...ofFlood,
    path: '/v1/worklist/bring-back',
    summary:
      'Bring back what was set aside; whoever was being paged is paged anew. `preview=true` answers the same and stores nothing.',
  },
  bringCaseBack: {
    callers: ['staff'],
    method: 'POST',
    path: '/v1/cases/{id}/bring-back',
    handler: 'http/cases/set-aside.ts',
    summary: 'Bring back one case that was set aside.',
    body: EmptyBody,
    answers: { 200: { description: 'The new state.', schema: WorklistItem } },
  },
} as const;
