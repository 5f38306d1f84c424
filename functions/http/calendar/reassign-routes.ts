import { ReassignAnswer, ReassignBody } from '../../../shared/contract/reassign.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { ofAdmins } from './route-parts.ts';

/** Visits whose practitioner cannot see them. */
export const reassignRoutes = routesOf('calendar', {
  reassignVisits: {
    ...ofAdmins,
    method: 'POST',
    path: '/v1/schedule/reassign',
    handler: 'http/calendar/reassign-visits.ts',
    summary:
      'Give a practitioner’s visits of a day, or some of them, to others at the same clinic: at the same time where that is free. Each patient is told once. `preview=true` answers the same and stores nothing.',
    body: ReassignBody,
    looksUpKey: true,
    answers: { 200: { description: 'What was moved, and what was not.', schema: ReassignAnswer } },
  },
});
