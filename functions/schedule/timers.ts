import { readEnvironment } from '../../shared/config/environment.ts';
import { storeAccess } from '../../shared/deps.ts';
import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { timerDeps } from './timer-deps.ts';
import { timersHandler } from './timers-handler.ts';

export const handler = timersHandler(memoiseOnce(() => timerDeps(storeAccess(readEnvironment(process.env)))));
