import { sweepSettings } from '../../shared/config/sweep.ts';
import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { backoff, cases, clock, ids, ledger, log, outbox, rounds, ruleset, timers, worklist } from '../compose.ts';
import { pick } from '../container.ts';
import { sweeperHandler } from './sweeper-handler.ts';

const deps = memoiseOnce(() => ({
  ...pick({ backoff, cases, clock, ids, ledger, log, outbox, rounds, ruleset, timers, worklist }),
  settings: sweepSettings,
}));

export const handler = sweeperHandler(deps);
