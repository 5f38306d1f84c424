import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  advice,
  backoff,
  firstVisit,
  ids,
  jsonApi,
  ledger,
  linkKeys,
  publicUrl,
  requests,
  ruleset,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { emergencyMembers } from './emergency-members.ts';
import { intakeRoutes } from './routes.ts';
import { submitIntake } from './submit-intake.ts';

const deps = pick({ ...jsonApi, advice, backoff, firstVisit, ids, ledger, linkKeys, publicUrl, requests, ruleset });

export const handler = httpFunction(
  intakeRoutes,
  { submitIntake: submitIntake(deps) },
  { ...deps, problemMembers: emergencyMembers(deps) },
);
