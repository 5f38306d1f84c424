import { type Arrival, missingCapacity } from '../../../shared/domain/cases/open-case.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import { emergency, referred, routine } from '../../support/arrivals.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { referrer } from '../../support/histories.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const receive =
  (caller: Parameters<WorkflowWorld['ask']>[0], arrival: Arrival, earliest: { start: number }[] = []) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(caller, (reply) => {
      const opened = triageArrival(deps, arrival, now);
      return storeCase(deps, opened, missingCapacity(opened.header, earliest, { ids: deps.ids, now }), reply);
    });

const anybody = { kind: 'public' } as const;

describeFaults({
  'an emergency arrives': { before: [], ask: receive(anybody, emergency) },
  'a routine intake arrives': { before: [], ask: receive(anybody, routine) },
  'a referral arrives for which no time is free in time': { before: [], ask: receive(referrer, referred) },
});
