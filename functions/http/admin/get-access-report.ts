import { withOffset } from '../../../shared/domain/core/instants.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { invalidInput } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type AccessReportDeps, accessReport } from '../../../shared/workflows/audit/access-report.ts';
import type { Uses } from '../../compose.ts';
import type { auditRoutes } from './audit-routes.ts';

/** Who looked at cases in a month. @throws Refusal `invalid-input` for a month that has not begun */
export const getAccessReport =
  (deps: AccessReportDeps & Uses<'views' | 'zone'>): Operation<(typeof auditRoutes)['getAccessReport']> =>
  async (request) => {
    const { month } = request.query;
    if (month > localDateAt(request.now, deps.zone).slice(0, 7))
      throw invalidInput([{ pointer: '/month', detail: 'has not begun yet' }]);
    const found = await accessReport(deps, month);
    await deps.views.saw(request, { action: 'audit-viewed', cases: [], detail: { month } });
    const rows = found.map(({ firstAt, lastAt, ...row }) => ({
      ...row,
      firstAt: withOffset(firstAt, deps.zone),
      lastAt: withOffset(lastAt, deps.zone),
    }));
    return { status: 200, body: { month, rows } };
  };
