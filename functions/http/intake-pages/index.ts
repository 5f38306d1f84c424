import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  advice,
  committing,
  digest,
  directory,
  firstVisit,
  formLinkLimits,
  formSeals,
  intakeLimits,
  keptAnswers,
  pages,
  ruleset,
  savedForms,
  settings,
  site,
  textsPatients,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { emergencyInForm, intakeDoor } from './intake-door.ts';
import { lookAgainAtForm } from './look-again-at-form.ts';
import { resumeIntake } from './resume-intake.ts';
import { intakePagesRoutes } from './routes.ts';
import { showIntake } from './show-intake.ts';
import { showResume } from './show-resume.ts';
import { takeIntake } from './take-intake.ts';

const deps = pick({
  ...pages,
  ...keptAnswers,
  ...committing,
  advice,
  digest,
  directory,
  firstVisit,
  formLinkLimits,
  formSeals,
  intakeLimits,
  ruleset,
  savedForms,
  settings,
  site,
  textsPatients,
});

export const handler = httpFunction(
  intakePagesRoutes,
  {
    showIntake: showIntake(deps),
    takeIntake: takeIntake(deps),
    showResume: showResume(deps),
    resumeIntake: resumeIntake(deps),
  },
  {
    ...deps,
    door: intakeDoor(deps.door, deps),
    problemMembers: emergencyInForm(deps),
    repeated: { takeIntake: lookAgainAtForm(deps) },
  },
);
