import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { onceBack } from '../../../shared/workflows/cases/once-back.ts';
import {
  advice,
  committing,
  directory,
  firstVisit,
  jsonApi,
  keptAnswers,
  publicUrl,
  retriaging,
  schedule,
  settings,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { emergencyInCase } from './emergency-in-case.ts';
import { mendCase } from './mend-case.ts';
import { openCase } from './open-case.ts';
import { overrideTriage } from './override-triage.ts';
import { rescueCase } from './rescue-case.ts';
import { deskRoutes } from './routes.ts';

const deps = pick({
  ...jsonApi,
  ...keptAnswers,
  ...committing,
  ...retriaging,
  advice,
  directory,
  firstVisit,
  publicUrl,
  schedule,
  settings,
});

export const handler = httpFunction(
  deskRoutes,
  {
    openCase: openCase(deps),
    overrideTriage: onceBack(deps, overrideTriage(deps)),
    mendCase: onceBack(deps, mendCase(deps)),
  },
  { ...deps, problemMembers: emergencyInCase(deps), rescue: { openCase: rescueCase(deps) } },
);
