import { consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

export const consoleIntakesRoutes = routesOf('consoleIntakes', {
  showPhoneIntake: {
    ...consolePage,
    path: '/staff/intakes/new',
    behind: '/staff/intakes/{proxy+}',
    handler: 'http/console-intakes/show-phone-intake.ts',
    summary: 'The questions of the intake form on one page, for calls and faxes.',
    view: true,
  },
});
