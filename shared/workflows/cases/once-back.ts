import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { RestsAside } from '../../domain/cases/rests-aside.ts';
import { outcomeOnly } from '../core/unit-of-work.ts';
import type { CaseCommand } from './change-case.ts';
import { type BackDeps, bringCaseBack } from './set-aside-case.ts';

/** What is known of a request to work on a case. */
type Asked = Pick<CaseCommand, 'caller' | 'now' | 'ifMatch'> & { remaining: () => number };

/**
 * Whoever works on a case that was set aside brings it back by that: first it comes back, as if they had said so, then they do what they
 * came for. So no act goes on where nobody is paged and no clock runs. Where two cases change together, each of them comes back.
 * @param act throws RestsAside where it meets such a case
 * @returns the act that does both
 */
export const onceBack =
  <Request extends Asked, Answer>(deps: BackDeps, act: (request: Request) => Promise<Answer>) =>
  async (request: Request): Promise<Answer> => {
    try {
      return await act(request);
    } catch (error) {
      if (!(error instanceof RestsAside)) throw error;
      const { caller, now, remaining } = request;
      const ifMatch = error.isBeside ? undefined : request.ifMatch;
      const command = { caseId: error.caseId, caller, now, ifMatch };
      const { version } = await bringCaseBack(deps, command, outcomeOnly<CaseHeader>(remaining));
      return onceBack(deps, act)({ ...request, ...(ifMatch !== undefined && { ifMatch: version }) });
    }
  };
