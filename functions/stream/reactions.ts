import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { cases, clock, committing, directory, firstVisit, outbox, schedule, settings } from '../compose.ts';
import { pick } from '../container.ts';
import { type ReactionsSetup, reactionsHandler } from './reactions-handler.ts';

const setup = memoiseOnce(
  (): ReactionsSetup => ({
    deps: {
      ...pick({ ...committing, cases, clock, directory, firstVisit, outbox, schedule, settings }),
      derivedId,
    },
    readPromise: promisedOf,
  }),
);

export const handler = reactionsHandler(setup);
