import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { Operation } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { operationsTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import type { UndoneDeps } from '../../../../shared/workflows/sweep/undone.ts';
import type { Uses } from '../../../compose.ts';
import { getOperations } from '../../admin/get-operations.ts';
import { operationsRoutes } from '../../admin/operations-routes.ts';
import type { operationsPageRoutes } from '../operations-routes.ts';
import { operationsPage, operationsPages } from './operations-frame.ts';
import { undonePart } from './undone-part.ts';

/** What was promised and is not done, and where to look for what failed for good. */
export const showOperations =
  (deps: UndoneDeps & Uses<'site' | 'views' | 'zone'>): Operation<(typeof operationsPageRoutes)['showOperations']> =>
  async (request) => {
    const asked = { route: operationsRoutes.getOperations, operation: getOperations(deps) };
    const { body } = await askApi(asked, request, {}, deps.zone);
    const path = `/${operationsPages.overview}`;
    const at = { now: request.now, zone: deps.zone };
    const shown = { page: 'overview' as const, path, title: texts.title, signedIn: signedInOf(request) };
    const part = undonePart(body, { at, up: wayUp(path) });
    return { status: 200, body: operationsPage(deps.site, { ...shown, body: part }) };
  };
