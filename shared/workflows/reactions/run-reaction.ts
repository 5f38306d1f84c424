import type { Reaction } from '../../domain/messages/reaction.ts';
import { settlePart } from '../calendar/settle-calendar.ts';
import type { SettleDeps } from '../calendar/settle-day.ts';
import { type CheckDeadlineDeps, checkDeadline } from '../cases/check-deadline.ts';
import { lookAgain } from '../cases/look-again.ts';
import { type MendDeps, mendClocks } from '../cases/mend-clocks.ts';
import { runClocks } from '../cases/run-clocks.ts';
import { carryOutFlood, type FloodDeps } from '../cases/set-aside-flood.ts';
import { type LookupDeps, writeLookups } from '../finding/write-lookups.ts';
import { type ListDeps, listMore } from '../relay/list-with-cases.ts';
import type { OutboxStore, PromisedReaction } from '../relay/ports.ts';
import { type NoteTimelinessDeps, noteTimeliness } from '../reports/note-timeliness.ts';
import { type CompareDeps, compareSubscriptions } from '../subscriptions/compare-subscriptions.ts';
import { confirmEndpoint } from '../subscriptions/confirm-endpoint.ts';
import { settleEndpoint } from '../subscriptions/settle-endpoint.ts';
import { type TestDeps, testEndpoint } from '../subscriptions/test-endpoint.ts';

export type ReactionDeps = CheckDeadlineDeps &
  CompareDeps &
  FloodDeps &
  ListDeps &
  LookupDeps &
  MendDeps &
  NoteTimelinessDeps &
  SettleDeps &
  TestDeps & {
    outbox: Pick<OutboxStore, 'markDone'>;
  };

type Run<P extends Reaction['purpose']> = (
  deps: ReactionDeps,
  reaction: Extract<Reaction, { purpose: P }>,
  remaining: () => number,
) => Promise<boolean>;

/** What each purpose of a reaction runs. @returns whether it did anything */
const workflows: { [P in Reaction['purpose']]: Run<P> } = {
  'check-deadline': checkDeadline,
  'settle-endpoint': settleEndpoint,
  'confirm-endpoint': confirmEndpoint,
  'test-endpoint': testEndpoint,
  'compare-subscriptions': compareSubscriptions,
  'set-aside': carryOutFlood,
  'bring-back': carryOutFlood,
  'look-again': lookAgain,
  'list-message': listMore,
  'write-lookups': writeLookups,
  'note-timeliness': noteTimeliness,
  'run-clocks': runClocks,
  'mend-clocks': mendClocks,
  'settle-calendar': settlePart,
};

/**
 * Runs what an event set going, and marks it done. Trigger: the outbox stream, at least once; the sweeper, where it failed. A
 * repeat changes nothing more.
 * @param remaining milliseconds until the function is stopped
 * @returns whether there was something to do
 * @throws what the workflow threw: the reaction keeps its pending mark then, and comes again
 */
export async function runReaction(
  deps: ReactionDeps,
  { promiseId, reaction }: PromisedReaction,
  remaining: () => number,
): Promise<boolean> {
  const run = workflows[reaction.purpose] as Run<Reaction['purpose']>;
  const acted = await run(deps, reaction, remaining);
  await deps.outbox.markDone(promiseId, deps.clock.now());
  return acted;
}
