import { derivedId } from '../../../shared/gateways/random-ids.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { fingerprint } from '../../../shared/links/seal.ts';
import {
  actorAudit,
  acts,
  attendance,
  audit,
  booking,
  calendarLinks,
  carveOuts,
  caseBatches,
  cases,
  clockRules,
  committing,
  consolePages,
  directory,
  factsOfDays,
  messages,
  onCall,
  pastHours,
  promisedEvents,
  publicUrl,
  replayLimits,
  rotas,
  routing,
  schedule,
  settings,
  storedDirectory,
  sweepSettings,
  undone,
  views,
  worklist,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { changeAlerts } from './alerts/change-alerts.ts';
import { showAlerts } from './alerts/show-alerts.ts';
import { actOnCall } from './on-call/act-on-call.ts';
import { changeRotaByForm } from './on-call/change-rota-by-form.ts';
import { showOnCall } from './on-call/show-on-call.ts';
import { showRotaForm } from './on-call/show-rota-form.ts';
import { compareByForm, sendDirectory, showDirectory } from './operations/directory.ts';
import { orderByForm, showFloods } from './operations/floods.ts';
import { releaseByForm, showHolds } from './operations/holds.ts';
import { replayByForm, showReplay } from './operations/replay-message.ts';
import { sendAccess, showAccess } from './operations/show-access.ts';
import { showAudit } from './operations/show-audit.ts';
import { showOperations } from './operations/show-operations.ts';
import { sendReport } from './reports/send-report.ts';
import { showMessageReport } from './reports/show-message-report.ts';
import { showReports } from './reports/show-reports.ts';
import { consoleOfficeRoutes } from './routes.ts';

const deps = {
  ...pick({
    ...consolePages,
    ...committing,
    ...booking,
    actorAudit,
    audit,
    caseBatches,
    cases,
    promisedEvents,
    replayLimits,
    ruleset: clockRules,
    sweepSettings,
    undone,
    worklist,
    acts,
    attendance,
    carveOuts,
    directory,
    factsOfDays,
    messages,
    onCall,
    pastHours,
    schedule,
    settings,
    storedDirectory,
    views,
    calendarLinks,
    publicUrl,
    rotas,
    routing,
  }),
  derivedId,
  fingerprint,
};

export const handler = httpFunction(
  consoleOfficeRoutes,
  {
    showOnCall: showOnCall(deps),
    actOnCall: actOnCall(deps),
    showRotaForm: showRotaForm(deps),
    changeRotaByForm: changeRotaByForm(deps),
    showAlerts: showAlerts(deps),
    changeAlerts: changeAlerts(deps),
    showReports: showReports(deps),
    showMessageReport: showMessageReport(deps),
    sendReport: sendReport(deps),
    showOperations: showOperations(deps),
    showReplay: showReplay(deps),
    replayByForm: replayByForm(deps),
    showHolds: showHolds(deps),
    releaseByForm: releaseByForm(deps),
    showFloods: showFloods(deps),
    orderByForm: orderByForm(deps),
    showAudit: showAudit(deps),
    showAccess: showAccess(deps),
    sendAccess: sendAccess(deps),
    showDirectory: showDirectory(deps),
    compareByForm: compareByForm(deps),
    sendDirectory: sendDirectory(deps),
  },
  deps,
);
