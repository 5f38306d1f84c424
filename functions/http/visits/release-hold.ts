import type { Operation } from '../../../shared/http/core/operation.ts';
import type { BookingDeps } from '../../../shared/workflows/booking/ports.ts';
import { releaseHeldTime } from '../../../shared/workflows/booking/release-hold.ts';
import type { visitRoutes } from './routes.ts';

/** Gives a held time back; 204 also where it was over already. */
export const releaseHold =
  (deps: BookingDeps): Operation<(typeof visitRoutes)['releaseHold']> =>
  async ({ path, caller, now, reply }) =>
    releaseHeldTime(
      deps,
      { holdId: path.id ?? '', caller, now },
      reply(() => ({ status: 204 })),
    );
