import { calendarPageRoutes } from './calendar-routes.ts';
import { dayRoutes } from './day-routes.ts';
import { entryRoutes } from './entry-routes.ts';

export const consoleScheduleRoutes = { ...dayRoutes, ...calendarPageRoutes, ...entryRoutes };
