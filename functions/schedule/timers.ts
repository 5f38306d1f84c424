import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { backoff, cases, clock, ids, ledger, log, rounds, ruleset, timers } from '../compose.ts';
import { pick } from '../container.ts';
import { timersHandler } from './timers-handler.ts';

const deps = memoiseOnce(() => pick({ backoff, cases, clock, ids, ledger, log, rounds, ruleset, timers }));

export const handler = timersHandler(deps);
