import { sweepSettings } from '../../shared/config/sweep.ts';
import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { committing, outbox, timing, worklist } from '../compose.ts';
import { pick } from '../container.ts';
import { sweeperHandler } from './sweeper-handler.ts';

const deps = memoiseOnce(() => ({
  ...pick({ ...committing, ...timing, outbox, worklist }),
  settings: sweepSettings,
}));

export const handler = sweeperHandler(deps);
