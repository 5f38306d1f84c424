import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { pages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { resumeIntake } from './resume-intake.ts';
import { intakePagesRoutes } from './routes.ts';
import { showIntake } from './show-intake.ts';
import { showResume } from './show-resume.ts';
import { takeIntake } from './take-intake.ts';

const deps = pick({ ...pages });

export const handler = httpFunction(
  intakePagesRoutes,
  {
    showIntake: showIntake(),
    takeIntake: takeIntake(),
    showResume: showResume(),
    resumeIntake: resumeIntake(),
  },
  deps,
);
