import { readEnvironment } from '../../shared/config/environment.ts';
import { storeAccess } from '../../shared/deps.ts';
import { lazily } from '../../shared/domain/core/memoise.ts';
import { timerDeps } from './timer-deps.ts';
import { timersHandler } from './timers-handler.ts';

export const handler = timersHandler(lazily(() => timerDeps(storeAccess(readEnvironment(process.env)))));
