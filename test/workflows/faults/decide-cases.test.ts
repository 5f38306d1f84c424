import type { Caller } from '../../../shared/domain/caller.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { readAnswers } from '../../../shared/http/read-answers.ts';
import { acknowledgeCase } from '../../../shared/workflows/cases/acknowledge-case.ts';
import { addAnswers, overrideCase } from '../../../shared/workflows/cases/retriage-case.ts';
import { withdrawCase } from '../../../shared/workflows/cases/withdraw-case.ts';
import { describeFaults } from '../../support/every-fault.ts';
import {
  aCase,
  aPagedCase,
  aReferral,
  aVisit,
  intakeId,
  nurse,
  patient,
  referralId,
  referrer,
} from '../../support/histories.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const add =
  (caller: Caller, patch: unknown) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(caller, (reply) => addAnswers(deps, { caseId: intakeId, caller, now, patch, read: readAnswers }, reply));

const override =
  (urgency: Urgency) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(nurse, (reply) =>
      overrideCase(deps, { caseId: intakeId, caller: nurse, now, urgency, reason: 'seen by phone' }, reply),
    );

const acknowledge = ({ deps, ask, now }: WorkflowWorld) =>
  ask(nurse, (reply) => acknowledgeCase(deps, { caseId: intakeId, caller: nurse, now, round: 1 }, reply));

const withdraw = ({ deps, ask, now }: WorkflowWorld) =>
  ask(referrer, (reply) => withdrawCase(deps, { caseId: referralId, caller: referrer, now }, reply));

const cannotWalk = { symptoms: { gait: { value: 'cannot-walk', onsetDays: 1 } } };
const ofReferrer = { kind: 'referral', referrerId: 'demo-oncology' } as const;

describeFaults({
  'answers make a case an emergency': { before: aCase(), ask: add(patient, cannotWalk) },
  'answers are added to a case that is paged': { before: aPagedCase(), ask: add(patient, { fever: 'no' }) },
  'a nurse raises a level': { before: aCase(), ask: override('emergent') },
  'a nurse lowers the level of a case that is paged': { before: aPagedCase(), ask: override('routine') },
  'a nurse acknowledges a case that is paged': { before: aPagedCase(), ask: acknowledge },
  'a referrer withdraws a case': { before: aReferral(), ask: withdraw },
  'a referrer withdraws a case with a visit': {
    before: aVisit({ caseId: referralId }, ofReferrer),
    ask: withdraw,
  },
});
