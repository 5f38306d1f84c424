import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { withVisitStarts } from '../../../shared/workflows/cases/visit-starts.ts';
import { besideCases } from '../../../shared/workflows/finding/beside-cases.ts';
import type { Uses } from '../../compose.ts';
import { openCases } from './open-cases.ts';
import type { staffRoutes } from './routes.ts';

/** Open cases in order: urgency, then deadline. A filtered page is filled; only where time runs out is it short, with a cursor. */
export const listWorklist =
  (
    deps: Uses<'caseBatches' | 'publicUrl' | 'schedule' | 'views' | 'worklist' | 'zone'>,
  ): Operation<(typeof staffRoutes)['listWorklist']> =>
  async (request) => {
    const page = await openCases(deps, request.query, request.remaining);
    await deps.views.saw(request, { cases: page.items.map(({ caseId }) => caseId) });
    const headers = await withVisitStarts(deps, page.items);
    const beside = await besideCases(deps, headers);
    const shown = headers.map((header) => ({
      ...worklistView(header, deps, request.now),
      ...beside.get(header.caseId),
    }));
    return { status: 200, body: { cases: shown, ...(page.cursor && { cursor: page.cursor }) } };
  };
