import { routesOf } from '../../../shared/http/core/route.ts';
import { onCallPageRoutes } from './on-call-routes.ts';
import { operationsPageRoutes } from './operations-routes.ts';
import { reportRoutes } from './report-routes.ts';

export const consoleOfficeRoutes = routesOf('consoleOffice', {
  ...reportRoutes,
  ...operationsPageRoutes,
  ...onCallPageRoutes,
});
