import { askApi } from '../../../../shared/http/console/ask-api.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import type { Uses } from '../../../compose.ts';
import { getCase } from '../../staff/get-case.ts';
import { staffRoutes } from '../../staff/routes.ts';
import { actForms } from '../acts/act-forms.ts';
import type { RefusedAct, ShownCase } from './case-view.ts';

export type { RefusedAct } from './case-view.ts';

/** What the page of a case takes. */
export type ShownCaseDeps = Parameters<typeof getCase>[0] & Uses<'site'>;

/**
 * The page of a case as whoever is signed in may see it.
 * @returns a function of the request, the case and, where an act was not taken, why and what was typed; its status is 200
 * @throws what the API refuses with: `not-found` for a case that there is not
 */
export const shownCase =
  (deps: ShownCaseDeps) =>
  async (request: OperationRequest, caseId: string, refused?: RefusedAct): Promise<OperationAnswer> => {
    const asked = { route: staffRoutes.getCase, operation: getCase(deps) };
    const { body } = await askApi(asked, request, { path: { id: caseId } }, deps.zone);
    const [signedIn, at] = [signedInOf(request), `/staff/cases/${caseId}`];
    const shown = body as ShownCase;
    const directory = await deps.directory.directory();
    const view = {
      body: shown,
      signedIn,
      caller: request.caller,
      directory,
      now: request.now,
      zone: deps.zone,
      at,
      refused,
    };
    const main = html`<h1>${shown.code}</h1>${actForms(view)}`;
    return {
      status: 200,
      body: staffPage(deps.site, {
        title: shown.code,
        path: at,
        signedIn,
        section: 'worklist',
        main,
        hasErrors: refused !== undefined,
      }),
    };
  };
