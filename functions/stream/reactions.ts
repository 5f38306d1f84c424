import { readEnvironment } from '../../shared/config/environment.ts';
import { firstVisit, schedulingSettings } from '../../shared/config/scheduling.ts';
import { storeAccess } from '../../shared/deps.ts';
import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { jitteredBackoff } from '../../shared/gateways/jittered-backoff.ts';
import { derivedId, randomIds } from '../../shared/gateways/random-ids.ts';
import { systemClock } from '../../shared/gateways/system-clock.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { caseReader } from '../../shared/store/readers/case-reader.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { type ReactionsSetup, reactionsHandler } from './reactions-handler.ts';

const setup = memoiseOnce((): ReactionsSetup => {
  const { client, tableName } = storeAccess(readEnvironment(process.env));
  return {
    deps: {
      cases: caseReader(client, tableName),
      directory: directoryReader(client, tableName),
      schedule: scheduleReader(client, tableName),
      outbox: outboxStore(client, tableName),
      ledger: ledger(client, tableName),
      clock: systemClock,
      ids: randomIds,
      derivedId,
      backoff: jitteredBackoff,
      settings: schedulingSettings,
      firstVisit,
    },
    readPromise: promisedOf,
  };
});

export const handler = reactionsHandler(setup);
