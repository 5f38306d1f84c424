import type { Temporal } from 'temporal-polyfill';
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

export type LookAgainDeps = UnitOfWorkDeps & Uses<'ids' | 'ruleset'>;

/** An intake that came again, and the case that it became the first time. */
export interface CameAgain {
  body: IntakeBody | Salvaged;
  caseId: unknown;
  now: Temporal.Instant;
  /** Milliseconds until the function is stopped. */
  remaining: () => number;
}

/** Somebody who sends what pages again is no part of a flood: where their case was set aside meanwhile, it comes back. */
export async function lookAgain(deps: LookAgainDeps, { body, caseId, now, remaining }: CameAgain): Promise<void> {
  const { header } = triageArrival(deps, intakeArrival(body), now);
  if (!pages(header)) return;
  const id = CaseId.safeParse(caseId).data;
  if (id) await promiseToLookAgain(deps, { caseId: id, at: stored(now) }, remaining);
}

export const lookAgainAtIntake =
  (deps: LookAgainDeps): Repeated =>
  async ({ body, answer, now, remaining }) => {
    const { intakeId } = answer.body as { intakeId?: unknown };
    await lookAgain(deps, { body: body as IntakeBody | Salvaged, caseId: intakeId, now, remaining });
    return answer;
  };
