import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { backoff, cases, clock, directory, firstVisit, ids, ledger, outbox, schedule, settings } from '../compose.ts';
import { pick } from '../container.ts';
import { type ReactionsSetup, reactionsHandler } from './reactions-handler.ts';

const setup = memoiseOnce(
  (): ReactionsSetup => ({
    deps: {
      ...pick({ backoff, cases, clock, directory, firstVisit, ids, ledger, outbox, schedule, settings }),
      derivedId,
    },
    readPromise: promisedOf,
  }),
);

export const handler = reactionsHandler(setup);
