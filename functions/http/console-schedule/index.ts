import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { consolePages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { consoleScheduleRoutes } from './routes.ts';
import { showDay } from './show-day.ts';

const deps = pick({ ...consolePages });

export const handler = httpFunction(consoleScheduleRoutes, { showDay: showDay(deps) }, deps);
