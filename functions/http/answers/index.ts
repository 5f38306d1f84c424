import { firstVisit } from '../../../shared/config/scheduling.ts';
import { httpDeps, linkKeysOf, triageDeps } from '../../../shared/deps.ts';
import { httpFunction } from '../../../shared/http/http-function.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { caseReader } from '../../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../../shared/store/readers/clinical-reader.ts';
import { requestReader } from '../../../shared/store/readers/request-reader.ts';
import { roundReader } from '../../../shared/store/readers/round-reader.ts';
import { emergencyMembers } from '../intake/emergency-members.ts';
import { addIntakeAnswers } from './add-intake-answers.ts';
import { answersRoutes } from './routes.ts';

const base = httpDeps();
const { client, tableName } = base;
const deps = {
  ...base,
  ...triageDeps(),
  firstVisit,
  linkKeys: linkKeysOf(base.environment),
  cases: caseReader(client, tableName),
  clinical: clinicalReader(client, tableName),
  rounds: roundReader(client, tableName),
  ledger: ledger(client, tableName),
};

export const handler = httpFunction(
  answersRoutes,
  { addIntakeAnswers: addIntakeAnswers(deps) },
  {
    ...deps,
    requests: requestReader(client, tableName),
    problemMembers: emergencyMembers({ ...deps, now: () => base.clock.now() }),
  },
);
