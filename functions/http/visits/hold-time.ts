import { Temporal } from 'temporal-polyfill';
import { slotView } from '../../../shared/contract/views/slot-view.ts';
import { zoneOfTaken } from '../../../shared/domain/booking/kept-at.ts';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type HoldDeps, holdSlot } from '../../../shared/workflows/booking/hold-slot.ts';
import type { Uses } from '../../compose.ts';
import type { visitRoutes } from './routes.ts';

/** Holds a free time for ten minutes; taken → 409 with the nearest free ones. */
export const holdTime =
  (deps: HoldDeps & Uses<'publicUrl' | 'zone'>): Operation<(typeof visitRoutes)['holdTime']> =>
  async ({ body, caller, now, source, reply }) => {
    const { clinics } = await deps.directory.directory();
    return holdSlot(
      deps,
      { ...body, caller, now, source },
      reply((hold) => {
        const zone = zoneOfTaken(hold, { clinics }, deps.zone);
        return {
          status: 201,
          headers: { Location: `${deps.publicUrl}/v1/holds/${hold.holdId}` },
          body: {
            holdId: hold.holdId,
            expiresAt: withOffset(Temporal.Instant.fromEpochMilliseconds(hold.until * 1000), zone),
            slot: slotView(hold.slot, zone),
          },
        };
      }),
    );
  };
