import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { consolePages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { consoleCasesRoutes } from './routes.ts';
import { showWorklist } from './show-worklist.ts';

const deps = pick({ ...consolePages });

export const handler = httpFunction(consoleCasesRoutes, { showWorklist: showWorklist(deps) }, deps);
