import type { Operation } from '../../../shared/http/core/operation.ts';
import { type TimelinessDeps, timelinessReport } from '../../../shared/workflows/reports/timeliness-report.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

/** How soon cases were acknowledged, contacted and seen. */
export const getTimeliness =
  (deps: TimelinessDeps & Uses<'views'>): Operation<(typeof staffRoutes)['getTimeliness']> =>
  async (request) => {
    const { query, caller, now } = request;
    const { leftOut, ...report } = await timelinessReport(deps, { ...query, caller, now });
    await deps.views.saw(request, { cases: report.breaches.map(({ caseId }) => caseId) });
    return {
      status: 200,
      body: { ...query, ...report, ...(leftOut > 0 && { breachesLeftOut: leftOut }) },
    };
  };
