import * as z from 'zod/mini';
import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';
import { CaseTimesQuery } from './booking/times-query.ts';

/** The list that the case was opened from (worklist/list-place.ts). */
const ActQuery = z.object({ list: z.optional(z.string()) });

const behind = '/staff/cases/{proxy+}';

/** What is done with a case. */
export const actRoutes = {
  actOnCase: {
    ...consoleForm,
    path: '/staff/cases/{id}',
    behind,
    handler: 'http/console-cases/acts/act-on-case.ts',
    summary:
      'Do something with a case or one of its visits: `act` says what. By the role and the state that the API asks for; of a version that is gone both are shown.',
    query: ActQuery,
  },
  showCaseTimes: {
    ...consolePage,
    path: '/staff/cases/{id}/times',
    behind,
    handler: 'http/console-cases/booking/show-case-times.ts',
    summary: 'Free times for a visit of a case, those before its deadline first.',
    view: true,
    query: CaseTimesQuery,
  },
  bookForCase: {
    ...consoleForm,
    path: '/staff/cases/{id}/times',
    behind,
    handler: 'http/console-cases/booking/book-for-case.ts',
    summary: 'Book a time for a case, move a visit to it, or with a reason book what is not to be had just so.',
    query: CaseTimesQuery,
  },
} as const;
