import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { consolePages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { consoleIntakesRoutes } from './routes.ts';
import { showPhoneIntake } from './show-phone-intake.ts';

const deps = pick({ ...consolePages });

export const handler = httpFunction(consoleIntakesRoutes, { showPhoneIntake: showPhoneIntake(deps) }, deps);
