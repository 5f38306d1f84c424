import { Temporal } from 'temporal-polyfill';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type HoldersDeps, holdingParties, releaseHoldsOf } from '../../../shared/workflows/booking/holders.ts';
import { keepAnswer } from '../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../compose.ts';
import type { visitRoutes } from './routes.ts';

/** Who holds times now: a hoard shows as one party with many. */
export const listHolders =
  (deps: HoldersDeps & Uses<'views' | 'zone'>): Operation<(typeof visitRoutes)['listHolders']> =>
  async (request) => {
    const parties = await holdingParties(deps, request.now);
    const since = (until: number) =>
      Temporal.Instant.fromEpochMilliseconds((until - deps.settings.holdMinutes * 60) * 1000);
    const holders = parties.map(({ holder, holds }) => ({
      holder,
      holds: holds.length,
      cases: [...new Set(holds.flatMap(({ caseId }) => caseId ?? []))],
      since: withOffset(since(holds[0]?.until ?? 0), deps.zone),
    }));
    await deps.views.saw(request, { cases: holders.flatMap(({ cases }) => cases) });
    return { status: 200, body: { holders } };
  };

/** Ends all holds of one party in one step. */
export const releaseHolds =
  (deps: HoldersDeps & Uses<'zone'>): Operation<(typeof visitRoutes)['releaseHolds']> =>
  async ({ body, caller, now, remaining, reply }) => {
    const outcome = await releaseHoldsOf(deps, { holder: body.holder, caller, now }, remaining);
    const shown = reply((released: number) => ({ status: 200, body: { released } }));
    return keepAnswer(deps, shown, outcome);
  };
