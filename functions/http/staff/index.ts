import { httpDeps, linkKeysOf, triageDeps } from '../../../shared/deps.ts';
import { httpFunction } from '../../../shared/http/http-function.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { auditReader } from '../../../shared/store/readers/audit-reader.ts';
import { caseBatchReader, caseReader, worklistReader } from '../../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../../shared/store/readers/clinical-reader.ts';
import { directoryReader } from '../../../shared/store/readers/directory-reader.ts';
import { requestReader } from '../../../shared/store/readers/request-reader.ts';
import { roundReader } from '../../../shared/store/readers/round-reader.ts';
import { scheduleReader } from '../../../shared/store/readers/schedule-reader.ts';
import { acknowledgeCase } from './acknowledge-case.ts';
import { getCase } from './get-case.ts';
import { getHistory } from './get-history.ts';
import { getSchedule, scheduleFaults } from './get-schedule.ts';
import { listWorklist } from './list-worklist.ts';
import { overrideTriage } from './override-triage.ts';
import { staffRoutes } from './routes.ts';

const base = httpDeps();
const { client, tableName } = base;
const deps = {
  ...base,
  ...triageDeps(),
  linkKeys: linkKeysOf(base.environment),
  cases: {
    ...caseReader(client, tableName),
    ...caseBatchReader(client, tableName),
    ...worklistReader(client, tableName),
  },
  clinical: clinicalReader(client, tableName),
  rounds: roundReader(client, tableName),
  audit: auditReader(client, tableName),
  directory: directoryReader(client, tableName),
  schedule: scheduleReader(client, tableName),
  ledger: ledger(client, tableName),
};

export const handler = httpFunction(
  staffRoutes,
  {
    listWorklist: listWorklist(deps),
    getCase: getCase(deps),
    getHistory: getHistory(deps),
    acknowledgeCase: acknowledgeCase(deps),
    overrideTriage: overrideTriage(deps),
    getSchedule: getSchedule(deps),
  },
  { ...deps, requests: requestReader(client, tableName), queryFaults: { getSchedule: scheduleFaults(deps) } },
);
