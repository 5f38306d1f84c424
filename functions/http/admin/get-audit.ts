import type { Shown } from '../../../shared/domain/audit/view-entry.ts';
import type { AuditEntry } from '../../../shared/domain/cases/audit-entry.ts';
import { CaseId } from '../../../shared/domain/core/ids.ts';
import { withOffset } from '../../../shared/domain/core/instants.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import type { auditRoutes } from './audit-routes.ts';

/** The cases that entries are of; the rota, subscriptions and lists are of none. */
const casesIn = (entries: readonly AuditEntry[]): string[] =>
  entries.flatMap(({ caseId, cases = [] }) => [caseId, ...cases]).filter((id) => CaseId.safeParse(id).success);

/** Who did and saw what: of a case, or of an actor on a day. That it was asked is an entry too, of which this answer does not tell. */
export const getAudit =
  (deps: Uses<'actorAudit' | 'audit' | 'views' | 'zone'>): Operation<(typeof auditRoutes)['getAudit']> =>
  async (request) => {
    const { actor = '', day = '', case: caseId, ...page } = request.query;
    const { items, cursor } =
      caseId === undefined
        ? await deps.actorAudit.ofDay({ actorId: actor, day }, page)
        : await deps.audit.ofCase(caseId, page);
    const of = caseId === undefined ? { cases: casesIn(items), detail: { actor, day } } : { caseId };
    const shown: Shown = { action: 'audit-viewed', ...of };
    await deps.views.saw(request, shown);
    const entries = items.map((entry) => ({ ...entry, at: withOffset(entry.at, deps.zone) }));
    return { status: 200, body: { entries, ...(cursor && { cursor }) } };
  };
