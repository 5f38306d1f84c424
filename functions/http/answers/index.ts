import { AnswersBody } from '../../../shared/contract/case-bodies.ts';
import { salvageIntake } from '../../../shared/contract/salvage-bodies.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  advice,
  answerLimits,
  committing,
  firstVisit,
  jsonApi,
  keptAnswers,
  publicUrl,
  retriaging,
  settings,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { emergencyMembers } from '../intake/emergency-members.ts';
import { addIntakeAnswers } from './add-intake-answers.ts';
import { rescueAnswers } from './rescue-answers.ts';
import { answersRoutes } from './routes.ts';

const deps = pick({
  ...jsonApi,
  ...keptAnswers,
  ...committing,
  ...retriaging,
  advice,
  answerLimits,
  firstVisit,
  publicUrl,
  settings,
});

export const handler = httpFunction(
  answersRoutes,
  { addIntakeAnswers: addIntakeAnswers(deps) },
  {
    ...deps,
    problemMembers: emergencyMembers(deps),
    rescue: { addIntakeAnswers: rescueAnswers(deps, AnswersBody, salvageIntake) },
  },
);
