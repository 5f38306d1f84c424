import { consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

/** Who comes on a day. */
export const dayRoutes = routesOf('consoleSchedule', {
  showDay: {
    ...consolePage,
    path: '/staff/schedule',
    handler: 'http/console-schedule/show-day.ts',
    summary: 'The day sheet of a clinic.',
    view: true,
  },
});
