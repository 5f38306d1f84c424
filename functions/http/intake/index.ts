import { firstVisit } from '../../../shared/config/scheduling.ts';
import { httpDeps, linkKeysOf, triageDeps } from '../../../shared/deps.ts';
import { httpFunction } from '../../../shared/http/http-function.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { requestReader } from '../../../shared/store/readers/request-reader.ts';
import { emergencyMembers } from './emergency-members.ts';
import { intakeRoutes } from './routes.ts';
import { submitIntake } from './submit-intake.ts';

const base = httpDeps();
const linkKeys = linkKeysOf(base.environment);
const deps = { ...base, ...triageDeps(), firstVisit, linkKeys, ledger: ledger(base.client, base.tableName) };

export const handler = httpFunction(
  intakeRoutes,
  { submitIntake: submitIntake(deps) },
  {
    ...deps,
    requests: requestReader(base.client, base.tableName),
    problemMembers: emergencyMembers({ ...deps, now: () => base.clock.now() }),
  },
);
