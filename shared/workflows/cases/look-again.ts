import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { isToBeKnownAsSentAgain, sentAgain } from '../../domain/cases/set-aside.ts';
import { endedStatuses } from '../../domain/cases/transitions.ts';
import { type LookAgain, lookAgainAt } from '../../domain/messages/reaction.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import { changeCase, type Decided } from './change-case.ts';
import { type BackDeps, broughtBack } from './set-aside-case.ts';

/**
 * Promises that somebody looks whether a case that was sent again is still in sight. It reads nothing of the case: whoever takes
 * intakes may not.
 * @param at RFC 3339 UTC @param remaining milliseconds until the function is stopped
 * @throws as `transact`: nothing is promised then
 */
export const promiseToLookAgain = (
  deps: UnitOfWorkDeps,
  { caseId, at }: Pick<LookAgain, 'caseId' | 'at'>,
  remaining: () => number,
): Promise<boolean> =>
  promiseOnce(
    deps,
    { kind: 'reaction-promised', reaction: lookAgainAt(caseId, at), at },
    'promise that this is looked into',
    remaining,
  );

/**
 * Brings a case back that was set aside and whose sender sent the same again, and pages as on its first day: a flood does not insist.
 * One in sight is only known as sent again, so that an order which is being carried out at that moment leaves it. Trigger:
 * the reaction that a repeated intake promised. A repeat changes nothing.
 * @param remaining milliseconds until the function is stopped
 * @returns whether it came back
 * @throws Refusal `not-found`, `retries-exhausted`; Throttled; OutcomeUnknown
 */
export async function lookAgain(
  deps: BackDeps & { clock: Clock },
  { caseId, at }: LookAgain,
  remaining: () => number,
): Promise<boolean> {
  const now = deps.clock.now();
  let isBack = false;
  const decide = async (header: CaseHeader): Promise<Decided> => {
    isBack = header.setAsideAt !== undefined && !endedStatuses.includes(header.status);
    if (isBack) return broughtBack(deps, { ...header, sentAgainAt: at }, now);
    return { header: isToBeKnownAsSentAgain(header, at) ? sentAgain(header, at) : header };
  };
  const change = { doing: 'look at this case', decide, audited: 'case-sent-again', endsRound: 'raised' } as const;
  const caller = { kind: 'booking', caseId } as const;
  await changeCase(deps, { caseId, caller, now }, change, outcomeOnly<CaseHeader>(remaining));
  return isBack;
}
