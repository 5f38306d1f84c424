import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { caseTexts as texts } from '../../../../shared/texts/en/pages/console-case.ts';
import type { Uses } from '../../../compose.ts';
import { getCase } from '../../staff/get-case.ts';
import { staffRoutes } from '../../staff/routes.ts';
import { CaseQuery } from '../case-routes.ts';
import { caseMain } from './case-main.ts';
import type { CaseView, RefusedAct, ShownCase } from './case-view.ts';
import { type TimelineDeps, timelineReader } from './timeline/read-timeline.ts';

export type { RefusedAct } from './case-view.ts';

/** What the page of a case takes. */
export type ShownCaseDeps = Parameters<typeof getCase>[0] & TimelineDeps & Uses<'site'>;

/** What the page's address says: where the timeline goes on, what was done; a form's page begins with the newest. */
const saidBy = ({ query }: OperationRequest): CaseQuery => CaseQuery.safeParse(query).data ?? {};

/** The headers of other cases of the person, written down as listed; of a case without any none is read. */
async function othersOf(
  deps: Uses<'caseBatches' | 'views'>,
  request: OperationRequest,
  { possibleDuplicates, linked = [] }: ShownCase,
): Promise<CaseHeader[]> {
  const cases = [...new Set([...possibleDuplicates, ...linked])];
  if (cases.length === 0) return [];
  await deps.views.saw(request, { cases });
  return deps.caseBatches.headers(cases);
}

/**
 * The page of a case as whoever is signed in may see it.
 * @returns a function of the request, the case and, where an act was not taken, why and what was typed; its status is 200
 * @throws what the API refuses with: `not-found` for a case that there is not
 */
export function shownCase(deps: ShownCaseDeps) {
  const [asked, readTimeline] = [{ route: staffRoutes.getCase, operation: getCase(deps) }, timelineReader(deps)];
  return async (request: OperationRequest, caseId: string, refused?: RefusedAct): Promise<OperationAnswer> => {
    const { more, did, visit, list } = saidBy(request);
    const [{ body: answered }, timeline, directory] = await Promise.all([
      askApi(asked, request, { path: { id: caseId } }, deps.zone),
      readTimeline(request, caseId, more),
      deps.directory.directory(),
    ]);
    const body = answered as ShownCase;
    const { caller, now } = request;
    const at = `/staff/cases/${caseId}`;
    const view: CaseView = {
      body,
      signedIn: signedInOf(request),
      caller,
      directory,
      now,
      zone: deps.zone,
      at,
      refused,
      did,
      visit,
      list,
    };
    const others = await othersOf(deps, request, body);
    const main = caseMain(view, { timeline, others, ruleset: deps.ruleset });
    const page = {
      title: `${texts.code} ${body.code}`,
      path: at,
      signedIn: view.signedIn,
      main,
      hasErrors: refused !== undefined,
    };
    return { status: 200, body: staffPage(deps.site, { ...page, section: 'worklist' }) };
  };
}
