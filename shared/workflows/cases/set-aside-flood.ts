import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { isToBringBack, isToSetAside } from '../../domain/cases/set-aside.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Caller } from '../../domain/core/party.ts';
import type { FloodOrder } from '../../domain/messages/reaction.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly, type Reply, transact } from '../core/unit-of-work.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import type { CaseDeps } from './change-case.ts';
import type { WorklistReader } from './ports.ts';
import { bringCaseBack, setCaseAside } from './set-aside-case.ts';

export interface FloodDeps extends CaseDeps {
  worklist: WorklistReader;
  clock: Clock;
}

export interface FloodCommand {
  purpose: FloodOrder['purpose'];
  source: string;
  from?: Temporal.Instant | undefined;
  to?: Temporal.Instant | undefined;
  caller: Extract<Caller, { kind: 'staff' }>;
  now: Temporal.Instant;
}

/** So many cases are looked at by one reaction: others wait behind it on the stream. */
const casesOfAPart = 50;
/** So many are changed at once. */
const atOnce = 10;
/** So many are counted by one look. */
const casesOfALook = 1000;
/** Milliseconds that one more look and the answer may take: the store's client gives a hung look up after six seconds. */
const lookMilliseconds = 7000;

const partOf = (order: Omit<FloodOrder, 'reactionId'>, part: number, cursor?: string): FloodOrder => {
  const { cursor: _, ...rest } = order;
  return {
    ...rest,
    reactionId: `${order.flood}-${order.purpose}-${part}`,
    part,
    ...(cursor && { cursor }),
  } as FloodOrder;
};

const isMeant = (header: CaseHeader, order: FloodOrder): boolean =>
  order.purpose === 'set-aside' ? isToSetAside(header, order) : isToBringBack(header, order);

const filterOf = ({ source, purpose }: FloodOrder) => ({ source, setAside: purpose === 'bring-back' });

function orderOf({ ids }: Pick<FloodDeps, 'ids'>, { caller, now, from, to = now, purpose, source }: FloodCommand) {
  const last = Temporal.Instant.compare(to, now) < 0 ? to : now;
  const flood = ids.next('evt');
  const span = { ...(from && { from: stored(from) }), to: stored(last) };
  return partOf({ flood, purpose, part: 1, source, ...span, by: caller.staffId, at: stored(now) } as FloodOrder, 1);
}

/** How many cases an order means, as far as there is time to count. */
async function counted({ worklist }: FloodDeps, order: FloodOrder, remaining: () => number): Promise<number> {
  const mayGoOn = () => remaining() > lookMilliseconds;
  const filter = filterOf(order);
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await worklist.open({ limit: casesOfALook, filter, mayGoOn, ...(cursor && { cursor }) });
    count += page.items.filter((header) => isMeant(header, order)).length;
    cursor = page.cursor;
  } while (cursor && mayGoOn());
  return count;
}

/**
 * Orders that what came from one source is set aside, or brought back; it is done within moments (`carryOutFlood`).
 * @returns the answer to how many cases are meant: at least so many where there was no time to count them all
 * @throws as `transact`
 */
export async function orderFlood<Answer>(
  deps: FloodDeps,
  command: FloodCommand,
  reply: Reply<number, Answer>,
): Promise<Answer> {
  const reaction = orderOf(deps, command);
  const outcome = await counted(deps, reaction, reply.remaining);
  const changes = [{ kind: 'reaction-promised', reaction, at: reaction.at } as const];
  return transact(deps, reply, 'take this order', async () => ({ outcome, changes }));
}

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
    mayGoOn: () => remaining() > lookMilliseconds,
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
