import { describe, expect, test } from 'vitest';
import type { ReferralNews } from '../../../shared/domain/cases/referral-event.ts';
import { tellReferrer } from '../../../shared/workflows/cases/tell-referrer.ts';
import { aCard } from '../../support/act-records.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aReferral, referralId } from '../../support/histories.ts';
import { anId } from '../../support/records.ts';
import { meet } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import { type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const news = (number: number): ReferralNews => ({
  caseId: referralId,
  eventId: anId('evt', number),
  type: 'referral.acknowledged',
  at: '2026-11-23T14:00:00.000Z',
});
const tell =
  (number: number) =>
  ({ deps, remaining }: WorkflowWorld) =>
    tellReferrer({ ...deps, remaining }, news(number));
const known = [...aReferral(), { kind: 'referrer-changed' as const, card: aCard({ caseId: referralId }), from: 0 }];

async function told(): Promise<number[]> {
  const { referralEvents } = workflowWorld(store).deps;
  const card = await referralEvents.card(referralId);
  return card ? (await referralEvents.events(card)).map(({ place }) => place) : [];
}

describe('the events of a referral', () => {
  test('are counted without a gap, each once, however often it comes', async () => {
    await store.begin(known);
    for (const number of [1, 2, 1, 3, 2, 3]) await tell(number)(workflowWorld(store, faultyCalls()));
    expect(await told()).toEqual([1, 2, 3]);
  });

  test('are counted where an earlier release took the referral', async () => {
    await store.begin(aReferral());
    expect(await tell(1)(workflowWorld(store))).toBe(true);
    expect(await told()).toEqual([1]);
  });

  test('two at once: both, one after the other', async () => {
    await meet(store, { before: known, first: tell(1), rival: tell(2) });
    expect(await told()).toEqual([1, 2]);
  });

  test('the same one twice at once: once', async () => {
    const { outcome } = await meet(store, { before: known, first: tell(1), rival: tell(1) });
    expect(outcome).toEqual({ answer: false });
    expect(await told()).toEqual([1]);
  });
});

describeFaults({ 'an event of a referral is told': { before: known, ask: tell(1), again: false } });
