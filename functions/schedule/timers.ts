import { readEnvironment } from '../../shared/config/environment.ts';
import { storeAccess } from '../../shared/deps.ts';
import { lazily } from '../../shared/lazily.ts';
import { escalateDeps } from './escalate-deps.ts';
import { timersHandler } from './timers-handler.ts';

export const handler = timersHandler(lazily(() => escalateDeps(storeAccess(readEnvironment(process.env)))));
