import type { Operation } from '../../../shared/http/core/operation.ts';
import { type CarveOutDeps, carveOutReport } from '../../../shared/workflows/reports/carve-out-report.ts';
import type { calendarReportRoutes } from './report-routes.ts';

/** What became of the times that are kept for urgent cases. It names no case. */
export const getCarveOuts =
  (deps: CarveOutDeps): Operation<(typeof calendarReportRoutes)['getCarveOuts']> =>
  async ({ query, now }) => ({
    status: 200,
    body: { ...query, rows: await carveOutReport(deps, { ...query, now }) },
  });
