import { settleCalendar } from '../../../shared/domain/messages/settle-calendar.ts';
import { recheckCalendarTimer } from '../../../shared/domain/messages/timer.ts';
import { recheckCalendar } from '../../../shared/workflows/calendar/recheck-calendar.ts';
import { settlePart } from '../../../shared/workflows/calendar/settle-calendar.ts';
import { anAbsence, aVisitAt, scopeOf } from '../../support/calendar-world.ts';
import { describeFaults } from '../../support/every-fault.ts';

const away = anAbsence(1);
const before = [...aVisitAt(1, 0), { kind: 'time-off-added' as const, timeOff: away }];

describeFaults({
  'an absence is settled': {
    before,
    ask: ({ deps, remaining }) => settlePart(deps, settleCalendar('txn_1', scopeOf(away)), remaining),
    again: false,
    inSteps: true,
  },
  'a change is looked at once more': {
    before,
    ask: ({ deps, remaining }) =>
      recheckCalendar(deps, recheckCalendarTimer('txn_1', scopeOf(away), '2026-11-23T14:02:00.000Z'), remaining),
    again: false,
  },
});
