import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { floodBegan } from '../../domain/cases/flood-window.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Caller } from '../../domain/core/party.ts';
import type { FloodOrder } from '../../domain/messages/reaction.ts';
import { type Urgency, urgencies } from '../../domain/triage/urgency.ts';
import { timeToLook } from '../core/time-to-look.ts';
import { type Reply, transact } from '../core/unit-of-work.ts';
import { type FloodDeps, filterOf, isMeant, partOf } from './set-aside-flood.ts';

export interface FloodCommand {
  purpose: FloodOrder['purpose'];
  source: string;
  /** Absent = since the latest flood of the source began; of what comes back, since ever. */
  from?: Temporal.Instant | undefined;
  /** Absent, or ahead = now. */
  to?: Temporal.Instant | undefined;
  caller: Extract<Caller, { kind: 'staff' }>;
  now: Temporal.Instant;
}

/** What an order means, for whoever gives it to see whether it is what they wanted. */
export interface FloodSummary {
  cases: number;
  /** How many of each urgency; those that there are. */
  urgencies: Partial<Record<Urgency, number>>;
  /** Confirmation codes of the first of them, the most urgent first. */
  codes: string[];
  /** RFC 3339 UTC, both ends included. Absent = since ever. */
  from?: string;
  to: string;
}

/** So many are named by their codes. */
const codesNamed = 20;
/** So many are counted by one look. */
const casesOfALook = 1000;

/** What of a source an order is judged by: all of it that is in sight, or that was set aside; as far as there is time to read it. */
async function lookedAt(
  { worklist }: FloodDeps,
  command: FloodCommand,
  remaining: () => number,
): Promise<CaseHeader[]> {
  const mayGoOn = timeToLook(remaining);
  const found: CaseHeader[] = [];
  let cursor: string | undefined;
  do {
    const filter = filterOf(command);
    const page = await worklist.open({ limit: casesOfALook, filter, mayGoOn, ...(cursor && { cursor }) });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor && mayGoOn());
  return found;
}

/** From when an order means cases: as it says; else the latest flood is set aside, and whatever was set aside comes back. */
function beginOf({ purpose, from }: FloodCommand, found: readonly CaseHeader[], to: string): string | undefined {
  if (from) return stored(from);
  const came = found.map(({ receivedAt }) => receivedAt);
  return purpose === 'set-aside' ? floodBegan(came, to) : undefined;
}

function orderOf({ ids }: Pick<FloodDeps, 'ids'>, command: FloodCommand, found: readonly CaseHeader[]): FloodOrder {
  const { caller, now, purpose, source } = command;
  const to = stored(command.to && Temporal.Instant.compare(command.to, now) < 0 ? command.to : now);
  const from = beginOf(command, found, to);
  const span = { ...(from !== undefined && { from }), to };
  const flood = ids.next('evt');
  return partOf({ flood, purpose, part: 1, source, ...span, by: caller.staffId, at: stored(now) } as FloodOrder, 1);
}

const summaryOf = (order: FloodOrder, found: readonly CaseHeader[]): FloodSummary => {
  const meant = found.filter((header) => isMeant(header, order));
  const count = (urgency: Urgency) => meant.filter((header) => header.urgency === urgency).length;
  const counts = urgencies.map((urgency) => [urgency, count(urgency)] as const).filter(([, many]) => many > 0);
  return {
    cases: meant.length,
    urgencies: Object.fromEntries(counts),
    codes: meant.slice(0, codesNamed).map(({ code }) => code),
    ...(order.from !== undefined && { from: order.from }),
    to: order.to,
  };
};

async function judged(deps: FloodDeps, command: FloodCommand, remaining: () => number) {
  const found = await lookedAt(deps, command, remaining);
  const order = orderOf(deps, command, found);
  return { order, summary: summaryOf(order, found) };
}

/** What `orderFlood` would mean; nothing is written. */
export const previewFlood = async (
  deps: FloodDeps,
  command: FloodCommand,
  remaining: () => number,
): Promise<FloodSummary> => (await judged(deps, command, remaining)).summary;

/**
 * Orders that what came from one source is set aside, or brought back; it is done within moments (`carryOutFlood`).
 * @returns the answer to what is meant: at least so much where there was no time to look at all of it
 * @throws as `transact`
 */
export async function orderFlood<Answer>(
  deps: FloodDeps,
  command: FloodCommand,
  reply: Reply<FloodSummary, Answer>,
): Promise<Answer> {
  const { order, summary } = await judged(deps, command, reply.remaining);
  const changes = [{ kind: 'reaction-promised', reaction: order, at: order.at } as const];
  return transact(deps, reply, 'take this order', async () => ({ outcome: summary, changes }));
}
