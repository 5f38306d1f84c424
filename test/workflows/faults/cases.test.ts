import { IntakeBody, ReferralBody } from '../../../shared/contract/case-bodies.ts';
import { type Arrival, missingCapacity } from '../../../shared/domain/cases/open-case.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import { emergencyIntake, referral, routineIntake } from '../../support/bodies.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { referrer } from '../../support/histories.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

function intakeOf(body: unknown): Arrival {
  const { clinical, consent: _, ...submission } = IntakeBody.parse(body);
  return { kind: 'intake', submission, clinical };
}

function referralOf(body: unknown): Arrival {
  const { clinical, patient, ...rest } = ReferralBody.parse(body);
  const { language, ...person } = patient;
  const submission = { ...rest, language, submittedBy: 'referrer' as const, patient: person };
  return { kind: 'referral', submission, clinical, referrerId: 'demo-oncology' };
}

const receive =
  (caller: Parameters<WorkflowWorld['ask']>[0], arrival: Arrival, earliest: { start: number }[] = []) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(caller, (reply) => {
      const opened = triageArrival(deps, arrival, now);
      return storeCase(deps, opened, missingCapacity(opened.header, earliest, { ids: deps.ids, now }), reply);
    });

const anybody = { kind: 'public' } as const;

describeFaults({
  'an emergency arrives': { before: [], ask: receive(anybody, intakeOf(emergencyIntake)) },
  'a routine intake arrives': { before: [], ask: receive(anybody, intakeOf(routineIntake)) },
  'a referral arrives for which no time is free in time': { before: [], ask: receive(referrer, referralOf(referral)) },
});
