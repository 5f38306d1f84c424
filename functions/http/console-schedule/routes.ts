import { dayRoutes } from './day-routes.ts';

export const consoleScheduleRoutes = { ...dayRoutes };
