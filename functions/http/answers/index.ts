import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  advice,
  backoff,
  cases,
  clinical,
  firstVisit,
  ids,
  jsonApi,
  ledger,
  linkKeys,
  publicUrl,
  requests,
  rounds,
  ruleset,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { emergencyMembers } from '../intake/emergency-members.ts';
import { addIntakeAnswers } from './add-intake-answers.ts';
import { answersRoutes } from './routes.ts';

const deps = pick({
  ...jsonApi,
  advice,
  backoff,
  cases,
  clinical,
  firstVisit,
  ids,
  ledger,
  linkKeys,
  publicUrl,
  requests,
  rounds,
  ruleset,
});

export const handler = httpFunction(
  answersRoutes,
  { addIntakeAnswers: addIntakeAnswers(deps) },
  { ...deps, problemMembers: emergencyMembers(deps) },
);
