import { triage } from '../../../shared/domain/triage/engine.ts';
import type { TriageResult } from '../../../shared/domain/triage/result.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { keepAnswer, type UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../compose.ts';
import type { referralRoutes } from './routes.ts';

/** Triages one input under the rules in force and forgets it; only an Idempotency-Key has its answer kept, sealed. */
export const previewTriage =
  (deps: UnitOfWorkDeps & Uses<'ruleset'>): Operation<(typeof referralRoutes)['previewTriage']> =>
  async ({ body, now, reply }) => {
    const outcome = triage(body, { now, ruleset: deps.ruleset });
    const shown = reply((result: TriageResult) => ({ status: 200, body: result }));
    return keepAnswer(deps, shown, outcome);
  };
