import { invalidInput } from '../../../../shared/domain/core/refusal.ts';
import { actByApi, askApi } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { floodTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import type { FloodDeps } from '../../../../shared/workflows/cases/set-aside-flood.ts';
import type { Uses } from '../../../compose.ts';
import { caseRoutes } from '../../cases/routes.ts';
import { bringBack, setAside } from '../../cases/set-aside.ts';
import type { operationsPageRoutes } from '../operations-routes.ts';
import { type FloodPurpose, floodBodyOf, floodFormOf, floodPurposeIn } from './flood-form.ts';
import { floodNotice, floodPart, type ShownFlood } from './flood-page.ts';
import { operationsPage, operationsPages, upFromPart as up } from './operations-frame.ts';

type FloodsDeps = FloodDeps & Uses<'site' | 'zone'>;

const askedOf = (deps: FloodsDeps, purpose: FloodPurpose) =>
  purpose === 'set-aside'
    ? { route: caseRoutes.setAside, operation: setAside(deps) }
    : { route: caseRoutes.bringBack, operation: bringBack(deps) };

function floodsPage(
  { site, zone }: FloodsDeps,
  request: OperationRequest,
  more: Omit<ShownFlood, 'signedIn' | 'at'>,
): OperationAnswer {
  const signedIn = signedInOf(request);
  const shown = { signedIn, at: { now: request.now, zone }, ...more };
  const content = {
    page: 'floods' as const,
    path: `/${operationsPages.floods}`,
    title: texts.title,
    signedIn,
    body: floodPart(shown),
    notice: floodNotice(shown),
    hasErrors: more.refused !== undefined,
  };
  return { status: 200, body: operationsPage(site, content) };
}

/** Asks which cases are meant. */
export const showFloods =
  (deps: FloodsDeps): Operation<(typeof operationsPageRoutes)['showFloods']> =>
  async (request) => {
    const { source = '', did } = request.query;
    return floodsPage(deps, request, { form: floodFormOf({ source }), did });
  };

/** Shows what an order means; or gives it, for just what was shown. */
export const orderByForm =
  (deps: FloodsDeps): Operation<(typeof operationsPageRoutes)['orderByForm']> =>
  async (request) => {
    const form = floodFormOf(request.body);
    const body = floodBodyOf(request.body, deps.zone);
    const asked = askedOf(deps, form.purpose);
    const doNothing = async () => {
      throw invalidInput([{ pointer: '/purpose', detail: 'must be one of the choices' }]);
    };
    const preview = async (): Promise<OperationAnswer> => {
      const { body: shown } = await askApi(asked, request, { body, query: { preview: 'true' } }, deps.zone);
      return floodsPage(deps, request, { form, preview: shown });
    };
    const then = () => seeOther(`${up}${operationsPages.floods}?did=${form.purpose}`);
    const order = () => actByApi(asked, request, { body }, { zone: deps.zone, then });
    const isOrder = fieldText(request.body, 'go') === 'order';
    const meant = isOrder ? order : preview;
    return orShownAgain(floodPurposeIn(request.body) ? meant : doNothing, async (refused) =>
      floodsPage(deps, request, { form, refused, isOrder }),
    );
  };
