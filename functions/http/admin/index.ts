import { derivedId } from '../../../shared/gateways/random-ids.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { fingerprint } from '../../../shared/links/seal.ts';
import {
  actorAudit,
  audit,
  calendarLinks,
  clockRules,
  committing,
  directory,
  jsonApi,
  keptAnswers,
  onCall,
  pastHours,
  publicUrl,
  rotas,
  routing,
  storedDirectory,
  sweepSettings,
  undone,
  views,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { auditRoutes } from './audit-routes.ts';
import { endCalendarLink, makeCalendarLink } from './calendar-link.ts';
import { addSubscription, removeSubscription } from './change-subscriptions.ts';
import { compareDirectory } from './compare-directory.ts';
import { wholeDirectoryRoutes } from './directory-routes.ts';
import { getAccessReport } from './get-access-report.ts';
import { getAudit } from './get-audit.ts';
import { getDirectory } from './get-directory.ts';
import { getDutyCalendar } from './get-duty-calendar.ts';
import { getOnCall } from './get-on-call.ts';
import { getOperations } from './get-operations.ts';
import { listSubscriptions } from './list-subscriptions.ts';
import { operationsRoutes } from './operations-routes.ts';
import { putOnCall } from './put-on-call.ts';
import { onCallRoutes } from './routes.ts';
import { subscriptionRoutes } from './subscription-routes.ts';
import { swapShift } from './swap-shift.ts';
import { confirmSubscription, testSubscription } from './try-subscription.ts';

const deps = {
  ...pick({
    ...jsonApi,
    ...keptAnswers,
    ...committing,
    actorAudit,
    audit,
    calendarLinks,
    directory,
    onCall,
    pastHours,
    publicUrl,
    rotas,
    routing,
    ruleset: clockRules,
    storedDirectory,
    sweepSettings,
    undone,
    views,
  }),
  derivedId,
  fingerprint,
};

export const handler = httpFunction(
  { ...onCallRoutes, ...subscriptionRoutes, ...auditRoutes, ...operationsRoutes, ...wholeDirectoryRoutes },
  {
    getOnCall: getOnCall(deps),
    putOnCall: putOnCall(deps),
    swapShift: swapShift(deps),
    makeCalendarLink: makeCalendarLink(deps),
    endCalendarLink: endCalendarLink(deps),
    getDutyCalendar: getDutyCalendar(deps),
    listSubscriptions: listSubscriptions(deps),
    addSubscription: addSubscription(deps),
    removeSubscription: removeSubscription(deps),
    testSubscription: testSubscription(deps),
    confirmSubscription: confirmSubscription(deps),
    getAudit: getAudit(deps),
    getOperations: getOperations(deps),
    getDirectory: getDirectory(deps),
    compareDirectory: compareDirectory(deps),
    getAccessReport: getAccessReport(deps),
  },
  deps,
);
