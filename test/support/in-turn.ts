import type { Change } from '../../shared/workflows/core/changes.ts';
import type { FaultStore } from './fault-store.ts';
import { faultyCalls } from './faulty-calls.ts';
import { type WorkflowWorld, workflowWorld } from './workflow-world.ts';

type Ask = (world: WorkflowWorld) => Promise<unknown>;

/** One after the other. @returns what the last one gets, and what its commits were made of */
export async function inTurn(store: FaultStore, before: readonly Change[], ...asks: Ask[]) {
  await store.begin(before);
  const kinds: string[][] = [];
  let outcome: unknown;
  for (const [at, ask] of asks.entries()) {
    const world = workflowWorld(store, faultyCalls(), { key: `asked-${at}` });
    const ledger = {
      commit: (changes: readonly Change[], token: string) => {
        kinds.push(changes.map(({ kind }) => kind));
        return world.deps.ledger.commit(changes, token);
      },
    };
    outcome = await ask({ ...world, deps: { ...world.deps, ledger } }).catch((error: unknown) => ({ error }));
  }
  return { outcome, kinds };
}
