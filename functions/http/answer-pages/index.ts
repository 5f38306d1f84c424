import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { pages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { answerPagesRoutes } from './routes.ts';
import { showWorse } from './show-worse.ts';
import { tellWorse } from './tell-worse.ts';

const deps = pick({ ...pages });

export const handler = httpFunction(
  answerPagesRoutes,
  {
    showWorse: showWorse(),
    tellWorse: tellWorse(),
  },
  deps,
);
