import { actByApi } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import type { ReplayDeps } from '../../../../shared/workflows/messages/replay-message.ts';
import type { Uses } from '../../../compose.ts';
import { replayMessage } from '../../cases/replay-message.ts';
import { caseRoutes } from '../../cases/routes.ts';
import type { operationsPageRoutes } from '../operations-routes.ts';
import { upFromPart as up } from './operations-frame.ts';
import { replayPage } from './replay-page.ts';

/** Asks whether a message is to go out again. */
export const showReplay =
  ({ site }: Uses<'site'>): Operation<(typeof operationsPageRoutes)['showReplay']> =>
  async (request) =>
    replayPage(site, { signedIn: signedInOf(request), ...request.query, message: request.query.message });

/** Sends it again, by the API. */
export const replayByForm =
  (deps: ReplayDeps & Uses<'site' | 'zone'>): Operation<(typeof operationsPageRoutes)['replayByForm']> =>
  async (request) => {
    const message = fieldText(request.body, 'message')?.trim() ?? '';
    const asked = { route: caseRoutes.replayMessage, operation: replayMessage(deps) };
    const then = () => seeOther(`${up}staff/operations/replay?did=replayed`);
    return orShownAgain(
      () => actByApi(asked, request, { path: { id: message }, body: {} }, { zone: deps.zone, then }),
      async (refused) => replayPage(deps.site, { signedIn: signedInOf(request), message, refused }),
    );
  };
