import { dutyCalendar } from '../../../shared/contract/views/duty-calendar.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type DutyCalendarDeps, dutiesByToken } from '../../../shared/workflows/oncall/calendar-link.ts';
import type { onCallRoutes } from './routes.ts';

/** The shifts of whoever made the link, for any calendar that subscribes to it. */
export const getDutyCalendar =
  (deps: DutyCalendarDeps): Operation<(typeof onCallRoutes)['getDutyCalendar']> =>
  async ({ query: { token = '' }, now }) => ({
    status: 200,
    headers: { 'Content-Disposition': 'inline; filename="on-call.ics"' },
    body: dutyCalendar(await dutiesByToken(deps, token, now), now),
  });
