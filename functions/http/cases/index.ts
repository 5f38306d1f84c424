import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  acts,
  caseBatches,
  cases,
  clinical,
  clockRules,
  committing,
  contacts,
  directory,
  finding,
  jsonApi,
  keptAnswers,
  messages,
  promisedEvents,
  publicUrl,
  replayLimits,
  rounds,
  schedule,
  settings,
  trySettings,
  worklist,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { caseWork } from './case-work.ts';
import { caseRoutes } from './routes.ts';
import { bringBack, setAside } from './set-aside.ts';

const deps = pick({
  ...jsonApi,
  ...keptAnswers,
  ...committing,
  acts,
  caseBatches,
  cases,
  clinical,
  contacts,
  directory,
  finding,
  messages,
  promisedEvents,
  publicUrl,
  replayLimits,
  rounds,
  ruleset: clockRules,
  schedule,
  settings,
  trySettings,
  worklist,
});

export const handler = httpFunction(
  caseRoutes,
  { setAside: setAside(deps), bringBack: bringBack(deps), ...caseWork(deps) },
  deps,
);
