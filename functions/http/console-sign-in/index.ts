import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { consolePages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { consoleSignInRoutes } from './routes.ts';
import { showSignIn } from './show-sign-in.ts';

const deps = pick({ ...consolePages });

export const handler = httpFunction(consoleSignInRoutes, { showSignIn: showSignIn(deps) }, deps);
