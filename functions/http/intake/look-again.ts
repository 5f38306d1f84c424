import { intakeArrival } from '../../../shared/contract/arrivals.ts';
import type { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import type { Salvaged } from '../../../shared/domain/cases/salvaged.ts';
import { CaseId } from '../../../shared/domain/core/ids.ts';
import { stored } from '../../../shared/domain/core/instants.ts';
import { pages } from '../../../shared/domain/paging/paging.ts';
import type { Repeated } from '../../../shared/http/core/repeated.ts';
import { promiseToLookAgain } from '../../../shared/workflows/cases/look-again.ts';
import { triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import type { UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../compose.ts';

/** Somebody who sends what pages again is no part of a flood: where their case was set aside meanwhile, it comes back. */
export const lookAgainAtIntake =
  (deps: UnitOfWorkDeps & Uses<'ids' | 'ruleset'>): Repeated =>
  async ({ body, answer, now, remaining }) => {
    const { header } = triageArrival(deps, intakeArrival(body as IntakeBody | Salvaged), now);
    if (!pages(header)) return;
    const caseId = CaseId.safeParse((answer.body as { intakeId?: unknown }).intakeId).data;
    if (caseId) await promiseToLookAgain(deps, { caseId, at: stored(now) }, remaining);
  };
