import { withOffset } from '../../../shared/domain/core/instants.ts';
import { ownCase } from '../../../shared/domain/core/party.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

/** Who did and saw what of a case, oldest first. That it was read is the next entry. */
export const getHistory =
  (deps: Uses<'audit' | 'cases' | 'views' | 'zone'>): Operation<(typeof staffRoutes)['getHistory']> =>
  async (request) => {
    const { path, query, caller } = request;
    const { caseId } = ownCase(caller, await deps.cases.header(path.id ?? ''));
    const { items, cursor } = await deps.audit.ofCase(caseId, query);
    await deps.views.saw(request, { caseId });
    const entries = items.map((entry) => ({ ...entry, at: withOffset(entry.at, deps.zone) }));
    return { status: 200, body: { entries, ...(cursor && { cursor }) } };
  };
