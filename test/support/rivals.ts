import { fromItem } from '../../shared/store/dynamo/item.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import type { Ledger } from '../../shared/workflows/core/ports.ts';
import { expectAgreement } from './agreement.ts';
import type { FaultStore } from './fault-store.ts';
import { faultyCalls } from './faulty-calls.ts';
import { monday } from './records.ts';
import { type WorkflowWorld, workflowWorld } from './workflow-world.ts';

type Ask = (world: WorkflowWorld) => Promise<unknown>;
type Settings = Parameters<typeof workflowWorld>[2];

/** A door through which the rival slips between the first reading and the first saving. */
function behindRival(ledger: Ledger, rival: () => Promise<unknown>): Ledger {
  let met = false;
  return {
    async commit(changes, token) {
      if (!met) {
        met = true;
        await rival();
      }
      return ledger.commit(changes, token);
    },
  };
}

/** Two who ask at the same moment: the rival wins, then the first goes on. Afterwards all records agree. */
export async function meet(
  store: FaultStore,
  { before, first, rival, settings }: { before: readonly Change[]; first: Ask; rival: Ask; settings?: Settings },
) {
  await store.begin(before);
  const world = workflowWorld(store, faultyCalls(), { key: 'first', ...settings });
  let rivalAnswer: unknown;
  const ledger = behindRival(world.deps.ledger, async () => {
    rivalAnswer = await rival(workflowWorld(store, faultyCalls(), { key: 'rival', ...settings }));
  });
  const outcome = await first({ ...world, deps: { ...world.deps, ledger } }).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  const contents = await store.contents();
  expectAgreement(contents, monday);
  const records = [...contents.values()].map(({ item }) => fromItem(item));
  return {
    outcome,
    rivalAnswer,
    /** A member of the stored records whose key begins so, where they have it. */
    stored: (prefix: string, member: string): unknown[] =>
      records.flatMap((record) => (String(record.pk).startsWith(prefix) ? (record[member] ?? []) : [])),
    /** How many times each practitioner-day lists as taken. */
    taken: records.filter(({ pk }) => String(pk).startsWith('WEEK#')).map(({ busy }) => (busy as unknown[]).length),
  };
}

/** An outcome that is a refusal of a kind. */
export const refusal = (kind: string, extras: Record<string, unknown> = {}) => ({
  error: { name: 'Refusal', kind, ...(Object.keys(extras).length > 0 && { extras }) },
});
