import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { PublicUrl } from '../../shared/domain/messages/public-url.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import { manageToken } from '../../shared/links/case-links.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import {
  cases,
  clock,
  committing,
  directory,
  firstVisit,
  linkKeys,
  log,
  messageLedger,
  outbox,
  patientMailer,
  patientTexter,
  phone,
  practiceName,
  publicUrl,
  rounds,
  ruleset,
  schedule,
  settings,
  staffNotifier,
  subscribing,
  timerSetter,
  worklist,
  zone,
} from '../compose.ts';
import { pick } from '../container.ts';
import { type RelaySetup, relayHandler } from './relay-handler.ts';

const setup = memoiseOnce((): RelaySetup => {
  const deps = pick({
    ...committing,
    ...subscribing,
    cases,
    clock,
    directory,
    firstVisit,
    linkKeys,
    log,
    messages: messageLedger,
    outbox,
    patients: patientMailer,
    phone,
    practiceName,
    publicUrl,
    rounds,
    ruleset,
    schedule,
    settings,
    staff: staffNotifier,
    texter: patientTexter,
    timers: timerSetter,
    worklist,
    zone,
  });
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
