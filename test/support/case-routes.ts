import { caseRoutes } from '../../functions/http/cases/routes.ts';
import { deskRoutes } from '../../functions/http/desk/routes.ts';
import { staffRoutes } from '../../functions/http/staff/routes.ts';

/** What staff look at, do and type in, whichever function serves it. */
export const routesOfStaff = { ...staffRoutes, ...caseRoutes, ...deskRoutes };
