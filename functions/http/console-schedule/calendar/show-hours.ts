import type { Operation } from '../../../../shared/http/core/operation.ts';
import type { calendarPageRoutes } from '../calendar-routes.ts';
import type { CalendarPageDeps } from './calendar-page.ts';
import { hoursPage, hoursView } from './hours-page.ts';
import { rowsOf } from './hours-rows.ts';

/** The weekly hours of a practitioner, to be changed. */
export const showHours =
  (deps: CalendarPageDeps): Operation<(typeof calendarPageRoutes)['showHours']> =>
  async (request) => {
    const view = await hoursView(deps, request);
    return hoursPage(deps, request, view, { typed: rowsOf(view.saved), version: view.saved.version });
  };
