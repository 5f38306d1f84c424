import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { escalate } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aPagedCase } from '../../support/histories.ts';
import { aTimer } from '../../support/paging-records.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const ring = ({ deps, remaining }: WorkflowWorld) => runTimer(deps, aTimer(), remaining);

describeFaults({
  'the next person is paged': {
    before: aPagedCase(),
    ask: escalate,
    again: false,
  },
  'the timer of a step rings': { before: aPagedCase(), ask: ring, inSteps: true },
});
