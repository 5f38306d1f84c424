import { readEnvironment } from '../../shared/config/environment.ts';
import { sweepSettings } from '../../shared/config/sweep.ts';
import { storeAccess } from '../../shared/deps.ts';
import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { worklistReader } from '../../shared/store/readers/case-reader.ts';
import type { SweepDeps } from '../../shared/workflows/sweep/sweep.ts';
import { sweeperHandler } from './sweeper-handler.ts';
import { timerDeps } from './timer-deps.ts';

const deps = memoiseOnce((): SweepDeps => {
  const store = storeAccess(readEnvironment(process.env));
  return {
    ...timerDeps(store),
    outbox: outboxStore(store.client, store.tableName),
    worklist: worklistReader(store.client, store.tableName),
    settings: sweepSettings,
  };
});

export const handler = sweeperHandler(deps);
