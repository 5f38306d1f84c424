import type { Route } from '../shared/http/core/route.ts';
import { acknowledgementPageRoutes } from './http/acknowledgements/page-routes.ts';
import { acknowledgementRoutes } from './http/acknowledgements/routes.ts';
import { auditRoutes } from './http/admin/audit-routes.ts';
import { wholeDirectoryRoutes } from './http/admin/directory-routes.ts';
import { operationsRoutes } from './http/admin/operations-routes.ts';
import { onCallRoutes } from './http/admin/routes.ts';
import { subscriptionRoutes } from './http/admin/subscription-routes.ts';
import { answerPagesRoutes } from './http/answer-pages/routes.ts';
import { answersRoutes } from './http/answers/routes.ts';
import { clinicCalendarRoutes } from './http/calendar/clinic-routes.ts';
import { practitionerFeedRoutes } from './http/calendar/feed-routes.ts';
import { practitionerCalendarRoutes } from './http/calendar/practitioner-routes.ts';
import { reassignRoutes } from './http/calendar/reassign-routes.ts';
import { calendarReportRoutes } from './http/calendar/report-routes.ts';
import { caseRoutes } from './http/cases/routes.ts';
import { consoleCasesRoutes } from './http/console-cases/routes.ts';
import { consoleIntakesRoutes } from './http/console-intakes/routes.ts';
import { consoleOfficeRoutes } from './http/console-office/routes.ts';
import { consoleScheduleRoutes } from './http/console-schedule/routes.ts';
import { consoleSignInRoutes } from './http/console-sign-in/routes.ts';
import { deskRoutes } from './http/desk/routes.ts';
import { directoryRoutes } from './http/directory/routes.ts';
import { intakeRoutes } from './http/intake/routes.ts';
import { intakePagesRoutes } from './http/intake-pages/routes.ts';
import { pagesRoutes } from './http/pages/routes.ts';
import { referralRoutes } from './http/referrals/routes.ts';
import { staffRoutes } from './http/staff/routes.ts';
import { visitPagesRoutes } from './http/visit-pages/routes.ts';
import { visitRoutes } from './http/visits/routes.ts';

/**
 * Every route, described once, kept beside the function that serves it. The functions' routers, the local server,
 * OpenAPI and CDK read this; besides it only links in answers name a path.
 */
export const routes: readonly Route[] = [
  intakeRoutes,
  answersRoutes,
  directoryRoutes,
  visitRoutes,
  referralRoutes,
  staffRoutes,
  caseRoutes,
  deskRoutes,
  practitionerCalendarRoutes,
  practitionerFeedRoutes,
  clinicCalendarRoutes,
  reassignRoutes,
  calendarReportRoutes,
  acknowledgementRoutes,
  acknowledgementPageRoutes,
  onCallRoutes,
  auditRoutes,
  operationsRoutes,
  wholeDirectoryRoutes,
  subscriptionRoutes,
  pagesRoutes,
  intakePagesRoutes,
  visitPagesRoutes,
  answerPagesRoutes,
  consoleSignInRoutes,
  consoleCasesRoutes,
  consoleIntakesRoutes,
  consoleScheduleRoutes,
  consoleOfficeRoutes,
].flatMap((ofFunction): Route[] => Object.values(ofFunction));
