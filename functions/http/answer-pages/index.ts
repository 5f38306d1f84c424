import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { advice, answerLimits, committing, linkKeys, pages, retriaging, site } from '../../compose.ts';
import { pick } from '../../container.ts';
import { answerPagesRoutes } from './routes.ts';
import { showWorse } from './show-worse.ts';
import { tellWorse } from './tell-worse.ts';
import { worseDoor } from './worse-door.ts';

const deps = pick({ ...pages, ...committing, ...retriaging, advice, answerLimits, linkKeys, site });

export const handler = httpFunction(
  answerPagesRoutes,
  {
    showWorse: showWorse(deps),
    tellWorse: tellWorse(deps),
  },
  { ...deps, door: worseDoor(deps.door, deps) },
);
