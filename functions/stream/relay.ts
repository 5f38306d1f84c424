import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { PublicUrl } from '../../shared/domain/messages/public-url.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import { manageToken } from '../../shared/links/case-links.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import {
  cases,
  clock,
  clockRules,
  committing,
  directory,
  floodPages,
  floods,
  formSeals,
  linkKeys,
  log,
  messageLedger,
  onCall,
  outbox,
  pageLinks,
  patientMailer,
  patientTexter,
  phone,
  practiceName,
  promisedEvents,
  publicUrl,
  reacting,
  referralEvents,
  rounds,
  routing,
  savedForms,
  schedule,
  settings,
  staffNotifier,
  subscribing,
  timerSetter,
  trays,
  worklist,
  zone,
} from '../compose.ts';
import { pick } from '../container.ts';
import { type RelaySetup, relayHandler } from './relay-handler.ts';

/** What it takes of the collaborators. */
const uses = {
  ...committing,
  ...subscribing,
  ...reacting,
  cases,
  clock,
  directory,
  floodCounter: floodPages,
  floods,
  formSeals,
  linkKeys,
  log,
  messages: messageLedger,
  onCall,
  outbox,
  pageLinks,
  patients: patientMailer,
  phone,
  practiceName,
  promisedEvents,
  publicUrl,
  referralEvents,
  rounds,
  routing,
  ruleset: clockRules,
  savedForms,
  schedule,
  settings,
  staff: staffNotifier,
  texter: patientTexter,
  timers: timerSetter,
  trays,
  worklist,
  zone,
};

const setup = memoiseOnce((): RelaySetup => {
  const deps = pick(uses);
  return {
    deps: {
      ...deps,
      derivedId,
      manageToken: async (appointment) => manageToken(await deps.linkKeys(), appointment),
      texts: messageTexts,
      publicUrl: PublicUrl.parse(deps.publicUrl),
    },
    readPromise: promisedOf,
  };
});

export const handler = relayHandler(setup);
