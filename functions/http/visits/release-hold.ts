import type { Operation } from '../../../shared/http/exchange.ts';
import { releaseHeldTime } from '../../../shared/workflows/booking/release-hold.ts';
import type { visitRoutes } from './routes.ts';
import type { VisitDeps } from './visit-deps.ts';

/** Gives a held time back; 204 also where it was over already. */
export const releaseHold =
  (deps: VisitDeps): Operation<(typeof visitRoutes)['releaseHold']> =>
  async ({ path, caller, now, reply }) =>
    releaseHeldTime(
      deps,
      { holdId: path.id ?? '', caller, now },
      reply(() => ({ status: 204 })),
    );
