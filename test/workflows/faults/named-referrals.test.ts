import { describe, expect, test } from 'vitest';
import type { Arrival } from '../../../shared/domain/cases/open-case.ts';
import { triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import { storeReferral } from '../../../shared/workflows/cases/refer-once.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { emergency, referred } from '../../support/arrivals.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aReferral, referralId, referrer } from '../../support/histories.ts';
import { meet } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const digest = 'd'.repeat(22);
const refer =
  (arrival: Arrival = referred) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(referrer, (reply) =>
      storeReferral(
        deps,
        {
          opened: triageArrival(deps, arrival, now),
          digest,
          show: async ({ header: { caseId } }, isAgain) => ({ caseId, isAgain }),
        },
        reply,
      ),
    );
const emergent = { ...referred, clinical: emergency.clinical };
const named: Change = { kind: 'referral-named', named: { digest, version: 1, caseId: referralId }, from: 0 };

describeFaults({
  'a referral arrives under a name': { before: [], ask: refer() },
  'a referral arrives under the name of one that was withdrawn': {
    before: [...aReferral({ status: 'withdrawn' }), named],
    ask: refer(),
  },
});

describe('two referrals under one name at one moment', () => {
  const store = started(openFaultStore);

  test('are one: both get the same', async () => {
    const { outcome, rivalAnswer, stored } = await meet(store, { before: [], first: refer(), rival: refer() });
    expect(stored('ref_', 'header')).toMatchObject([{ caseId: (rivalAnswer as { caseId: string }).caseId }]);
    expect(outcome).toMatchObject({ answer: { ...(rivalAnswer as object), isAgain: true } });
  });

  test('are two where the later one is an emergency, which has the name from then on', async () => {
    const { outcome, rivalAnswer, stored } = await meet(store, { before: [], first: refer(emergent), rival: refer() });
    const { caseId } = (outcome as { answer: { caseId: string } }).answer;
    expect(caseId).not.toBe((rivalAnswer as { caseId: string }).caseId);
    expect(stored('ref_', 'header')).toHaveLength(2);
    expect(stored('REFERRAL#', 'named')).toEqual([{ digest, version: 2, caseId }]);
  });

  test('are two where the later one is another person’s emergency, which goes without the name', async () => {
    const patient = { ...referred.submission.patient, givenName: 'Peter' };
    const others = { ...emergent, submission: { ...referred.submission, patient } };
    const { outcome, rivalAnswer, stored } = await meet(store, { before: [], first: refer(others), rival: refer() });
    expect(outcome).toMatchObject({ answer: { isAgain: false } });
    expect(stored('ref_', 'header')).toHaveLength(2);
    const { caseId } = rivalAnswer as { caseId: string };
    expect(stored('REFERRAL#', 'named')).toEqual([{ digest, version: 1, caseId }]);
  });

  test('are two where one is an emergency and nobody can read what has its name', async () => {
    const unreadable = async (): Promise<never> => {
      throw new Error('the store is down');
    };
    const first = (world: WorkflowWorld) =>
      refer(emergent)({ ...world, deps: { ...world.deps, namedReferrals: { named: unreadable } } });
    const { outcome, rivalAnswer, stored } = await meet(store, { before: [], first, rival: refer() });
    expect(outcome).toMatchObject({ answer: { isAgain: false } });
    expect(stored('ref_', 'header')).toHaveLength(2);
    expect(stored('REFERRAL#', 'named')).toMatchObject([{ caseId: (rivalAnswer as { caseId: string }).caseId }]);
  });
});
