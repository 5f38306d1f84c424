import type { Operation } from '../../../shared/http/core/operation.ts';
import { askSheet } from './day/ask-sheet.ts';
import type { DayDeps } from './day/day-deps.ts';
import { dayPage } from './day/day-page.ts';
import type { dayRoutes } from './day-routes.ts';

/** The day sheet of a clinic. */
export const showDay =
  (deps: DayDeps): Operation<(typeof dayRoutes)['showDay']> =>
  async (request) => {
    const { query } = request;
    return dayPage(deps, request, await askSheet(deps, request, query), {
      path: '/staff/schedule',
      changed: query.visit,
    });
  };
