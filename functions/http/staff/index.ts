import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  acts,
  attendance,
  audit,
  caseBatches,
  cases,
  clinical,
  contacts,
  directory,
  factsOfDays,
  found,
  jsonApi,
  lookupDigest,
  messages,
  publicUrl,
  ruleset,
  schedule,
  settings,
  views,
  worklist,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { getCase } from './get-case.ts';
import { getHistory } from './get-history.ts';
import { getMessageReport } from './get-message-report.ts';
import { getSchedule, scheduleFaults } from './get-schedule.ts';
import { getTimeliness } from './get-timeliness.ts';
import { listMessages } from './list-messages.ts';
import { listWorklist } from './list-worklist.ts';
import { staffRoutes } from './routes.ts';
import { searchCases } from './search-cases.ts';

const deps = pick({
  ...jsonApi,
  acts,
  attendance,
  audit,
  caseBatches,
  cases,
  clinical,
  contacts,
  directory,
  factsOfDays,
  found,
  lookupDigest,
  messages,
  publicUrl,
  ruleset,
  schedule,
  settings,
  views,
  worklist,
});

export const handler = httpFunction(
  staffRoutes,
  {
    listWorklist: listWorklist(deps),
    getTimeliness: getTimeliness(deps),
    getMessageReport: getMessageReport(deps),
    searchCases: searchCases(deps),
    getCase: getCase(deps),
    getHistory: getHistory(deps),
    listMessages: listMessages(deps),
    getSchedule: getSchedule(deps),
  },
  { ...deps, queryFaults: { getSchedule: scheduleFaults(deps) } },
);
