import { shiftView, warningsView } from '../../../shared/contract/views/rota-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { RotaDeps } from '../../../shared/workflows/oncall/change-rota.ts';
import { swapShift as swap } from '../../../shared/workflows/oncall/swap-shift.ts';
import type { onCallRoutes } from './routes.ts';

/** Hands one's own shift over, or as an admin anybody's; the answer is the shift of whoever took it. */
export const swapShift =
  (deps: RotaDeps): Operation<(typeof onCallRoutes)['swapShift']> =>
  async ({ body, caller, now, ifMatch, reply }) =>
    swap(
      deps,
      { ...body, caller, now, ifMatch },
      reply(({ region, shift, version, unreachable }) => ({
        status: 200,
        headers: etag({ version }),
        body: { ...shiftView(region, shift, deps.zone), ...warningsView(unreachable) },
      })),
    );
