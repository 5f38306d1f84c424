import { readSearch } from '../../../shared/contract/case-search.ts';
import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { withVisitStarts } from '../../../shared/workflows/cases/visit-starts.ts';
import { besideCases } from '../../../shared/workflows/finding/beside-cases.ts';
import { searchCases as search } from '../../../shared/workflows/finding/search-cases.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

/** Milliseconds that one more step and the answer may take. */
const reserve = 9000;

/** What is asked for is about a person: it is neither logged nor written into the audit entry. */
export const searchCases =
  (
    deps: Uses<'caseBatches' | 'found' | 'lookupDigest' | 'publicUrl' | 'schedule' | 'views' | 'zone'>,
  ): Operation<(typeof staffRoutes)['searchCases']> =>
  async (request) => {
    const { q, ...page } = request.query;
    const mayGoOn = () => request.remaining() > reserve;
    const { items, cursor } = await search(deps, { ...readSearch(q), ...page, mayGoOn });
    await deps.views.saw(request, { cases: items.map(({ caseId }) => caseId) });
    const headers = await withVisitStarts(deps, items);
    const beside = await besideCases(deps, headers);
    const cases = headers.map((header) => ({
      ...worklistView(header, deps, request.now),
      ...beside.get(header.caseId),
    }));
    return { status: 200, body: { cases, ...(cursor && { cursor }) } };
  };
