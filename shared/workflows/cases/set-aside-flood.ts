import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { isToBringBack, isToSetAside } from '../../domain/cases/set-aside.ts';
import { stored } from '../../domain/core/instants.ts';
import type { FloodOrder } from '../../domain/messages/reaction.ts';
import type { Clock } from '../core/ports.ts';
import { timeToLook } from '../core/time-to-look.ts';
import { outcomeOnly } from '../core/unit-of-work.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import type { WorklistReader } from './ports.ts';
import { type BackDeps, bringCaseBack, setCaseAside } from './set-aside-case.ts';

export interface FloodDeps extends BackDeps {
  worklist: WorklistReader;
  clock: Clock;
}

/** So many cases are looked at by one reaction: others wait behind it on the stream. */
const casesOfAPart = 50;
/** So many are changed at once. */
const atOnce = 10;

/** One part of an order. @param cursor where the part before ended */
export const partOf = (order: Omit<FloodOrder, 'reactionId'>, part: number, cursor?: string): FloodOrder => {
  const { cursor: _, ...rest } = order;
  return {
    ...rest,
    reactionId: `${order.flood}-${order.purpose}-${part}`,
    part,
    ...(cursor && { cursor }),
  } as FloodOrder;
};

/** Whether an order is about a case, as it stands. */
export const isMeant = (header: CaseHeader, order: FloodOrder): boolean =>
  order.purpose === 'set-aside' ? isToSetAside(header, order) : isToBringBack(header, order);

/** Where the cases of an order are looked for. */
export const filterOf = ({ source, purpose }: Pick<FloodOrder, 'source' | 'purpose'>) => ({
  source,
  setAside: purpose === 'bring-back',
});

async function carryOut(deps: FloodDeps, order: FloodOrder, caseId: string, remaining: () => number): Promise<void> {
  const now = deps.clock.now();
  if (order.purpose === 'set-aside') return setCaseAside(deps, order, { caseId, now }, remaining);
  const caller = { kind: 'staff', staffId: order.by, roles: [] } as const;
  await bringCaseBack(deps, { caseId, caller, now }, outcomeOnly<CaseHeader>(remaining));
}

/**
 * Carries out one part of an order, and promises the next before it begins, so that what fails here holds up nothing. Trigger: the
 * reaction that `orderFlood` or the part before promised. A repeat finds less or nothing to do.
 * @param remaining milliseconds until the function is stopped
 * @returns whether any case was meant
 * @throws the first failure, once all were tried
 */
export async function carryOutFlood(deps: FloodDeps, order: FloodOrder, remaining: () => number): Promise<boolean> {
  const { cursor } = order;
  const page = await deps.worklist.open({
    limit: casesOfAPart,
    filter: filterOf(order),
    mayGoOn: timeToLook(remaining),
    ...(cursor && { cursor }),
  });
  if (page.cursor) {
    const reaction = partOf(order, order.part + 1, page.cursor);
    const promise = { kind: 'reaction-promised', reaction, at: stored(deps.clock.now()) } as const;
    await promiseOnce(deps, promise, 'go on with a flood', remaining);
  }
  const meant = page.items.filter((header) => isMeant(header, order)).map(({ caseId }) => caseId);
  const failures: unknown[] = [];
  for (let at = 0; at < meant.length; at += atOnce) {
    const some = meant.slice(at, at + atOnce).map((caseId) => carryOut(deps, order, caseId, remaining));
    for (const outcome of await Promise.allSettled(some))
      if (outcome.status === 'rejected') failures.push(outcome.reason);
  }
  if (failures.length > 0) throw failures[0];
  return meant.length > 0;
}
