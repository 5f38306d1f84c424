import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  advice,
  committing,
  digest,
  directory,
  firstVisit,
  intakeLimits,
  jsonApi,
  keptAnswers,
  publicUrl,
  ruleset,
  settings,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { emergencyMembers } from './emergency-members.ts';
import { lookAgainAtIntake } from './look-again.ts';
import { rescueIntake } from './rescue-intake.ts';
import { intakeRoutes } from './routes.ts';
import { submitIntake } from './submit-intake.ts';

const deps = pick({
  ...jsonApi,
  ...keptAnswers,
  ...committing,
  advice,
  digest,
  directory,
  firstVisit,
  intakeLimits,
  publicUrl,
  ruleset,
  settings,
});

export const handler = httpFunction(
  intakeRoutes,
  { submitIntake: submitIntake(deps) },
  {
    ...deps,
    problemMembers: emergencyMembers(deps),
    rescue: { submitIntake: rescueIntake(deps) },
    repeated: { submitIntake: lookAgainAtIntake(deps) },
  },
);
