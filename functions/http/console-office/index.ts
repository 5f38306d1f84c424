import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { consolePages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { consoleOfficeRoutes } from './routes.ts';
import { showOnCall } from './show-on-call.ts';

const deps = pick({ ...consolePages });

export const handler = httpFunction(consoleOfficeRoutes, { showOnCall: showOnCall(deps) }, deps);
