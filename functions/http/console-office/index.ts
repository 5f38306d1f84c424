import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  acts,
  attendance,
  carveOuts,
  consolePages,
  directory,
  factsOfDays,
  messages,
  pastHours,
  schedule,
  settings,
  views,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { sendReport } from './reports/send-report.ts';
import { showMessageReport } from './reports/show-message-report.ts';
import { showReports } from './reports/show-reports.ts';
import { consoleOfficeRoutes } from './routes.ts';
import { showOnCall } from './show-on-call.ts';

const deps = pick({
  ...consolePages,
  acts,
  attendance,
  carveOuts,
  directory,
  factsOfDays,
  messages,
  pastHours,
  schedule,
  settings,
  views,
});

export const handler = httpFunction(
  consoleOfficeRoutes,
  {
    showOnCall: showOnCall(deps),
    showReports: showReports(deps),
    showMessageReport: showMessageReport(deps),
    sendReport: sendReport(deps),
  },
  deps,
);
