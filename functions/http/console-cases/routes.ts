import { consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { caseRoutes } from './case-routes.ts';

export const consoleCasesRoutes = routesOf('consoleCases', {
  showWorklist: {
    ...consolePage,
    path: '/staff',
    handler: 'http/console-cases/show-worklist.ts',
    summary: 'The worklist: most urgent and nearest deadline first.',
    view: true,
  },
  ...caseRoutes,
});
