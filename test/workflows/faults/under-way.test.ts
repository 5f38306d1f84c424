import { expect, test } from 'vitest';
import { CommitInProgress, Conflict, Throttled } from '../../../shared/workflows/core/commit-errors.ts';
import type { Ledger } from '../../../shared/workflows/core/ports.ts';
import { change } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aVisit, patient } from '../../support/histories.ts';
import { started } from '../../support/started.ts';
import { plenty, type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

/** Carries the first commit out and says that it is at it; then turns questions away before it lets one through. */
function turningAway(ledger: Ledger, because: Error): Ledger {
  const words: (Error | undefined)[] = [new CommitInProgress(), because, because];
  return {
    async commit(changes, token) {
      const word = words.shift();
      if (!word || word instanceof CommitInProgress) await ledger.commit(changes, token);
      if (word) throw word;
    },
  };
}

/** Asks without an Idempotency-Key, whose record would tell that the commit was carried out. */
const withoutKey: WorkflowWorld['ask'] = async (_, work) =>
  (await work({ present: (outcome) => ({ status: 200, body: outcome }), keep: () => [], remaining: plenty })).body;

test.each([new Throttled(), new Conflict('contended')])(
  'a commit under way, asked about and turned away because of %s, is asked about again and not decided anew',
  async (because) => {
    await store.begin(aVisit());
    const { deps, ...world } = workflowWorld(store, faultyCalls());
    const ledger = turningAway(deps.ledger, because);
    const asked = change('cancel', patient)({ ...world, ask: withoutKey, deps: { ...deps, ledger } });
    await expect(asked).resolves.toMatchObject({ status: 'cancelled' });
  },
);
