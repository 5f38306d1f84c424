import { consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { operationsPageRoutes } from './operations-routes.ts';
import { reportRoutes } from './report-routes.ts';

export const consoleOfficeRoutes = routesOf('consoleOffice', {
  ...reportRoutes,
  ...operationsPageRoutes,
  showOnCall: {
    ...consolePage,
    path: '/staff/on-call',
    behind: '/staff/{proxy+}',
    handler: 'http/console-office/show-on-call.ts',
    summary: 'Who is on call, and when nobody is.',
    view: true,
  },
});
