import { requestOverdueTimer } from '../../../shared/domain/messages/timer.ts';
import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { asked, requestId } from '../../support/act-asks.ts';
import { aRequest } from '../../support/act-records.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aReferral, referralId } from '../../support/histories.ts';
import { monday } from '../../support/records.ts';

const dueAt = monday.toString({ smallestUnit: 'millisecond' });
const timer = requestOverdueTimer(aRequest({ requestId, caseId: referralId, dueBy: '2026-11-22' }), dueAt);

describeFaults({
  'a request is told that nobody answered': {
    before: [...aReferral({ openRequests: 1 }), ...asked, { kind: 'timer-set', timer, at: dueAt }],
    ask: ({ deps, remaining }) => runTimer(deps, timer, remaining),
    again: false,
    inSteps: true,
  },
});
