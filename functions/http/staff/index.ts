import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  acts,
  advice,
  audit,
  caseBatches,
  committing,
  contacts,
  directory,
  factsOfDays,
  finding,
  firstVisit,
  found,
  jsonApi,
  keptAnswers,
  lookupDigest,
  messages,
  promisedEvents,
  publicUrl,
  replayLimits,
  retriaging,
  schedule,
  settings,
  trySettings,
  views,
  worklist,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { acceptLate } from './accept-late.ts';
import { acknowledgeCase } from './acknowledge-case.ts';
import { askReferrer } from './ask-referrer.ts';
import { assignCase } from './assign-case.ts';
import { emergencyInCase } from './emergency-in-case.ts';
import { closeCase, declineCase, redirectCase } from './end-case.ts';
import { getCase } from './get-case.ts';
import { getHistory } from './get-history.ts';
import { getSchedule, scheduleFaults } from './get-schedule.ts';
import { getTimeliness } from './get-timeliness.ts';
import { judgeDuplicate } from './judge-duplicate.ts';
import { listMessages } from './list-messages.ts';
import { listWorklist } from './list-worklist.ts';
import { mendCase } from './mend-case.ts';
import { openCase } from './open-case.ts';
import { overrideTriage } from './override-triage.ts';
import { readWords } from './read-words.ts';
import { recordContact } from './record-contact.ts';
import { replayMessage } from './replay-message.ts';
import { rescueCase } from './rescue-case.ts';
import { staffRoutes } from './routes.ts';
import { addNote, giveAdvice } from './say-of-case.ts';
import { searchCases } from './search-cases.ts';
import { bringBack, bringCaseBack, setAside } from './set-aside.ts';

const deps = pick({
  acts,
  ...jsonApi,
  ...keptAnswers,
  ...committing,
  ...retriaging,
  advice,
  audit,
  caseBatches,
  contacts,
  directory,
  factsOfDays,
  finding,
  firstVisit,
  found,
  lookupDigest,
  messages,
  promisedEvents,
  publicUrl,
  replayLimits,
  schedule,
  settings,
  trySettings,
  views,
  worklist,
});

export const handler = httpFunction(
  staffRoutes,
  {
    listWorklist: listWorklist(deps),
    setAside: setAside(deps),
    bringBack: bringBack(deps),
    bringCaseBack: bringCaseBack(deps),
    acceptLate: acceptLate(deps),
    openCase: openCase(deps),
    getTimeliness: getTimeliness(deps),
    searchCases: searchCases(deps),
    judgeDuplicate: judgeDuplicate(deps),
    getCase: getCase(deps),
    getHistory: getHistory(deps),
    acknowledgeCase: acknowledgeCase(deps),
    recordContact: recordContact(deps),
    assignCase: assignCase(deps),
    addNote: addNote(deps),
    giveAdvice: giveAdvice(deps),
    askReferrer: askReferrer(deps),
    declineCase: declineCase(deps),
    redirectCase: redirectCase(deps),
    closeCase: closeCase(deps),
    overrideTriage: overrideTriage(deps),
    mendCase: mendCase(deps),
    readWords: readWords(deps),
    listMessages: listMessages(deps),
    replayMessage: replayMessage(deps),
    getSchedule: getSchedule(deps),
  },
  {
    ...deps,
    problemMembers: emergencyInCase(deps),
    rescue: { openCase: rescueCase(deps) },
    queryFaults: { getSchedule: scheduleFaults(deps) },
  },
);
