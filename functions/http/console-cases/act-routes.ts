import { consoleForm } from '../../../shared/http/console/console-routes.ts';

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
  },
} as const;
