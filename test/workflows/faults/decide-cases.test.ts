import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { overrideCase } from '../../../shared/workflows/cases/retriage-case.ts';
import { acknowledge, answer, cannotWalk, withdraw } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aCase, aPagedCase, aReferral, aVisit, intakeId, nurse, patient, referralId } from '../../support/histories.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const override =
  (urgency: Urgency) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(nurse, (reply) =>
      overrideCase(deps, { caseId: intakeId, caller: nurse, now, urgency, reason: 'seen by phone' }, reply),
    );

const ofReferrer = { kind: 'referral', referrerId: 'demo-oncology' } as const;

describeFaults({
  'answers make a case an emergency': { before: aCase(), ask: answer(patient, cannotWalk) },
  'answers are added to a case that is paged': { before: aPagedCase(), ask: answer(patient, { fever: 'no' }) },
  'answers are added that change nothing': { before: aCase(), ask: answer(patient, {}) },
  'a nurse raises a level': { before: aCase(), ask: override('emergent') },
  'a nurse lowers the level of a case that is paged': { before: aPagedCase(), ask: override('routine') },
  'a nurse acknowledges a case that is paged': { before: aPagedCase(), ask: acknowledge(1) },
  'a referrer withdraws a case': { before: aReferral(), ask: withdraw },
  'a referrer withdraws a case with a visit': {
    before: aVisit({ caseId: referralId }, ofReferrer),
    ask: withdraw,
  },
});
