import { memoiseOnce } from '../../shared/domain/core/memoise.ts';
import { committing, timing } from '../compose.ts';
import { pick } from '../container.ts';
import { timersHandler } from './timers-handler.ts';

const deps = memoiseOnce(() => pick({ ...committing, ...timing }));

export const handler = timersHandler(deps);
