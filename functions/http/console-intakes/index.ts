import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  advice,
  committing,
  consolePages,
  directory,
  firstVisit,
  publicUrl,
  retriaging,
  schedule,
  settings,
  views,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { actOnTaken } from './act-on-taken.ts';
import { intakesDoor } from './intakes-door.ts';
import { judgePhoneIntake } from './judge-phone-intake.ts';
import { consoleIntakesRoutes } from './routes.ts';
import { showPhoneIntake } from './show-phone-intake.ts';
import { showTakenIntake } from './show-taken-intake.ts';
import { saysThatItWas, takePhoneIntake } from './take-phone-intake.ts';

const deps = pick({
  ...consolePages,
  ...committing,
  ...retriaging,
  advice,
  directory,
  firstVisit,
  publicUrl,
  schedule,
  settings,
  views,
});

export const handler = httpFunction(
  consoleIntakesRoutes,
  {
    showPhoneIntake: showPhoneIntake(deps),
    takePhoneIntake: takePhoneIntake(deps),
    judgePhoneIntake: judgePhoneIntake(deps),
    showTakenIntake: showTakenIntake(deps),
    actOnTaken: actOnTaken(deps),
  },
  { ...deps, door: intakesDoor(deps), repeated: { takePhoneIntake: saysThatItWas(deps) } },
);
