import { Temporal } from 'temporal-polyfill';
import { slotView, zoneOf } from '../../../shared/contract/views/slot-view.ts';
import type { Hold } from '../../../shared/domain/scheduling/hold.ts';
import { withOffset } from '../../../shared/domain/time/instants.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/exchange.ts';
import { holdSlot } from '../../../shared/workflows/booking/hold-slot.ts';
import type { visitRoutes } from './routes.ts';
import { showingAlternatives, type VisitDeps } from './visit-deps.ts';

/** Holds a free time for ten minutes; taken → 409 with the nearest free ones. */
export const holdTime =
  (deps: VisitDeps): Operation<(typeof visitRoutes)['holdTime']> =>
  async ({ body, caller, now, remember }) => {
    const { clinics } = await deps.directory.directory();
    const answer = ({ holdId, slot, until }: Hold): OperationAnswer => ({
      status: 201,
      body: {
        holdId,
        expiresAt: withOffset(Temporal.Instant.fromEpochMilliseconds(until * 1000), zoneOf(slot.clinicId, clinics)),
        slot: slotView(slot, clinics),
      },
    });
    const held = holdSlot(deps, { ...body, caller, now }, (hold) => remember(answer(hold)));
    return answer(await showingAlternatives(deps, held));
  };
