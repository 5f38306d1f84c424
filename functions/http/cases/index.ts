import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { onceBack } from '../../../shared/workflows/cases/once-back.ts';
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
import { acceptLate } from './accept-late.ts';
import { acknowledgeCase } from './acknowledge-case.ts';
import { askReferrer } from './ask-referrer.ts';
import { assignCase } from './assign-case.ts';
import { closeCase, declineCase, redirectCase } from './end-case.ts';
import { judgeDuplicate } from './judge-duplicate.ts';
import { readWords } from './read-words.ts';
import { recordContact } from './record-contact.ts';
import { replayMessage } from './replay-message.ts';
import { caseRoutes } from './routes.ts';
import { addNote, giveAdvice } from './say-of-case.ts';
import { bringBack, bringCaseBack, setAside } from './set-aside.ts';

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
  {
    setAside: setAside(deps),
    bringBack: bringBack(deps),
    bringCaseBack: bringCaseBack(deps),
    acceptLate: acceptLate(deps),
    judgeDuplicate: onceBack(deps, judgeDuplicate(deps)),
    acknowledgeCase: onceBack(deps, acknowledgeCase(deps)),
    recordContact: onceBack(deps, recordContact(deps)),
    assignCase: onceBack(deps, assignCase(deps)),
    addNote: onceBack(deps, addNote(deps)),
    giveAdvice: onceBack(deps, giveAdvice(deps)),
    askReferrer: onceBack(deps, askReferrer(deps)),
    declineCase: declineCase(deps),
    redirectCase: redirectCase(deps),
    closeCase: closeCase(deps),
    readWords: onceBack(deps, readWords(deps)),
    replayMessage: replayMessage(deps),
  },
  deps,
);
