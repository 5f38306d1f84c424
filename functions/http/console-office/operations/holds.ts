import { actByApi, askApi } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { holdsTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import type { HoldersDeps } from '../../../../shared/workflows/booking/holders.ts';
import type { Uses } from '../../../compose.ts';
import { listHolders, releaseHolds } from '../../visits/list-holders.ts';
import { visitRoutes } from '../../visits/routes.ts';
import type { operationsPageRoutes } from '../operations-routes.ts';
import { holdsNotice, holdsPart, type ShownHolds } from './holds-page.ts';
import { operationsPage, operationsPages, upFromPart as up } from './operations-frame.ts';

type HoldsDeps = HoldersDeps & Uses<'site' | 'views' | 'zone'>;

async function holdsPage(
  deps: HoldsDeps,
  request: OperationRequest,
  more: Pick<ShownHolds, 'release' | 'did' | 'refused'>,
): Promise<OperationAnswer> {
  const asked = { route: visitRoutes.listHolders, operation: listHolders(deps) };
  const { holders } = (await askApi(asked, request, {}, deps.zone)).body;
  const signedIn = signedInOf(request);
  const shown = { signedIn, at: { now: request.now, zone: deps.zone }, ...more };
  const content = {
    page: 'holds' as const,
    path: `/${operationsPages.holds}`,
    title: texts.title,
    signedIn,
    body: holdsPart(holders, shown),
    notice: holdsNotice(shown),
    hasErrors: more.refused !== undefined,
  };
  return { status: 200, body: operationsPage(deps.site, content) };
}

/** Who holds times now. */
export const showHolds =
  (deps: HoldsDeps): Operation<(typeof operationsPageRoutes)['showHolds']> =>
  (request) =>
    holdsPage(deps, request, request.query);

/** Ends all holds of one holder, by the API. */
export const releaseByForm =
  (deps: HoldsDeps): Operation<(typeof operationsPageRoutes)['releaseByForm']> =>
  async (request) => {
    const holder = fieldText(request.body, 'holder') ?? '';
    const asked = { route: visitRoutes.releaseHolds, operation: releaseHolds(deps) };
    const then = () => seeOther(`${up}${operationsPages.holds}?did=released`);
    return orShownAgain(
      () => actByApi(asked, request, { body: { holder } }, { zone: deps.zone, then }),
      (refused) => holdsPage(deps, request, { release: holder, refused }),
    );
  };
