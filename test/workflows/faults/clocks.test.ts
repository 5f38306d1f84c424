import { Temporal } from 'temporal-polyfill';
import { mendClocksOn } from '../../../shared/domain/messages/clock-reactions.ts';
import { clockTimer } from '../../../shared/domain/messages/timer.ts';
import { mendClocks } from '../../../shared/workflows/cases/mend-clocks.ts';
import { runClocks } from '../../../shared/workflows/cases/run-clocks.ts';
import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aCase, intakeId } from '../../support/histories.ts';
import { monday } from '../../support/records.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

/** By Monday 2026-11-23, 09:00 in New York, the first has run out since Friday and the second on that morning; the third is near. */
const deadlines = {
  acknowledgeBy: '2026-11-20T09:00:00-05:00',
  contactBy: '2026-11-23T09:00:00-05:00',
  seenBy: '2026-11-26T09:00:00-05:00',
};
const late = { urgency: 'routine', pageOnCall: false, deadlines } as const;
const dueAt = monday.toString({ smallestUnit: 'millisecond' });
const by = Temporal.Instant.from(deadlines.contactBy).toString();

describeFaults({
  'the clocks of a case tell what they have to tell': {
    before: aCase(late),
    ask: ({ deps, remaining }: WorkflowWorld) => runClocks(deps, { caseId: intakeId }, remaining),
    again: false,
    inSteps: true,
  },
  'a timer of a clock rings': {
    before: [...aCase(late), { kind: 'timer-set', timer: clockTimer(intakeId, 'contactBy', by, dueAt), at: dueAt }],
    ask: ({ deps, remaining }) => runTimer(deps, clockTimer(intakeId, 'contactBy', by, dueAt), remaining),
    again: false,
    inSteps: true,
  },
  'a morning looks after clocks that stand still': {
    before: aCase(late),
    ask: ({ deps, remaining }) => mendClocks(deps, mendClocksOn('2026-11-23'), remaining),
    again: false,
    inSteps: true,
  },
});
