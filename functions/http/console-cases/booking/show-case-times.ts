import { askApi } from '../../../../shared/http/console/ask-api.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { consoleBookingTexts as texts } from '../../../../shared/texts/en/pages/console-booking.ts';
import type { Uses } from '../../../compose.ts';
import { getCase } from '../../staff/get-case.ts';
import { staffRoutes } from '../../staff/routes.ts';
import type { CaseView, RefusedAct, ShownCase } from '../case/case-view.ts';
import type { consoleCasesRoutes } from '../routes.ts';
import { type FindingTimesDeps, foundTimes } from './found-times.ts';
import { timesMain } from './times-page.ts';
import { CaseTimesQuery, wantedBy } from './times-query.ts';

/** What the page of times takes. */
export type CaseTimesDeps = Parameters<typeof getCase>[0] & FindingTimesDeps & Uses<'site'>;

/** The case for whose visit times are sought, as whoever is signed in sees it. @throws what the API refuses with */
export async function caseView(deps: CaseTimesDeps, request: OperationRequest): Promise<CaseView> {
  const caseId = request.path.id ?? '';
  const asked = { route: staffRoutes.getCase, operation: getCase(deps) };
  const { body } = await askApi(asked, request, { path: { id: caseId } }, deps.zone);
  return {
    body: body as ShownCase,
    signedIn: signedInOf(request),
    caller: request.caller,
    directory: await deps.directory.directory(),
    now: request.now,
    zone: deps.zone,
    at: `/staff/cases/${caseId}/times`,
  };
}

/** The page of times for a case. @param refused why a time was not booked, and what was typed */
export async function timesPage(
  deps: CaseTimesDeps,
  request: OperationRequest,
  before: CaseView,
  refused?: RefusedAct,
): Promise<OperationAnswer> {
  const view = { ...before, refused };
  const query = CaseTimesQuery.safeParse(request.query).data ?? {};
  const { horizonDays } = deps.settings;
  const wanted = wantedBy(view, query, { firstVisit: deps.firstVisit, horizonDays });
  const found = await foundTimes(deps, request, view, wanted);
  const isUnmovable = query.moving !== undefined && wanted.moving === undefined;
  const { code } = view.body;
  return {
    status: 200,
    body: staffPage(deps.site, {
      title: wanted.moving ? texts.moveTitle(code) : texts.title(code),
      path: view.at,
      signedIn: view.signedIn,
      section: 'worklist',
      main: timesMain({ view, wanted, found, isUnmovable }),
      hasErrors: refused !== undefined,
    }),
  };
}

/** Free times for a case: the search of the API, so that its deadline and what is kept for it count. */
export const showCaseTimes =
  (deps: CaseTimesDeps): Operation<(typeof consoleCasesRoutes)['showCaseTimes']> =>
  async (request) =>
    timesPage(deps, request, await caseView(deps, request));
