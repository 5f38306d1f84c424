import { routesOf } from '../../../shared/http/core/route.ts';
import { actRoutes } from './act-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { worklistRoutes } from './worklist-routes.ts';

export const consoleCasesRoutes = routesOf('consoleCases', {
  ...worklistRoutes,
  ...caseRoutes,
  ...actRoutes,
});
