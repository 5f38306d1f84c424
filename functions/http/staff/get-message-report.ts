import { messageView } from '../../../shared/contract/views/message-view.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type MessageReportDeps, messageReport } from '../../../shared/workflows/reports/message-report.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

/** What became of messages: how many, and which did not get through. */
export const getMessageReport =
  (deps: MessageReportDeps & Uses<'views' | 'zone'>): Operation<(typeof staffRoutes)['getMessageReport']> =>
  async (request) => {
    const { query } = request;
    const { rows, troubles, troublesLeftOut, casesLeftOut } = await messageReport(deps, query);
    await deps.views.saw(request, { cases: troubles.map(({ caseId }) => caseId) });
    return {
      status: 200,
      body: {
        ...query,
        rows,
        troubles: troubles.map((message) => ({ ...messageView(message, deps), caseId: message.caseId })),
        ...(troublesLeftOut > 0 && { troublesLeftOut }),
        ...(casesLeftOut > 0 && { casesLeftOut }),
      },
    };
  };
