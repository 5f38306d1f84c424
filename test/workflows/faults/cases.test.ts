import type { Arrival } from '../../../shared/domain/cases/open-case.ts';
import { checkDeadlineAfter } from '../../../shared/domain/messages/reaction.ts';
import { checkDeadline } from '../../../shared/workflows/cases/check-deadline.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import { emergency, referred, routine } from '../../support/arrivals.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aVisit, intakeId, mondayAtNine, referrer } from '../../support/histories.ts';
import { anEvent } from '../../support/records.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const receive =
  (caller: Parameters<WorkflowWorld['ask']>[0], arrival: Arrival) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(caller, (reply) => storeCase(deps, triageArrival(deps, arrival, now), reply));

const anybody = { kind: 'public' } as const;

describeFaults({
  'an emergency arrives': { before: [], ask: receive(anybody, emergency) },
  'a routine intake arrives': { before: [], ask: receive(anybody, routine) },
  'a referral arrives': { before: [], ask: receive(referrer, referred) },
  'a case whose visit comes too late is looked into': {
    before: aVisit({ slot: mondayAtNine }, { urgency: 'urgent' }),
    ask: ({ deps, remaining }) => checkDeadline(deps, checkDeadlineAfter(anEvent({ caseId: intakeId })), remaining),
    again: false,
  },
});
