import type * as z from 'zod/mini';
import type { SwapAnswer } from '../../../../shared/contract/on-call-answers.ts';
import { actByApi, askApi } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { endCalendarLink, makeCalendarLink } from '../../admin/calendar-link.ts';
import { onCallRoutes } from '../../admin/routes.ts';
import { swapShift } from '../../admin/swap-shift.ts';
import type { onCallPageRoutes } from '../on-call-routes.ts';
import { weekOf, weekQuery } from './rota-week.ts';
import { type OnCallDeps, shownOnCall } from './show-on-call.ts';

type DepsOf<Make extends (deps: never) => unknown> = Parameters<Make>[0];
export type ActOnCallDeps = OnCallDeps & DepsOf<typeof swapShift> & DepsOf<typeof makeCalendarLink>;
type Asked = OperationRequest<(typeof onCallPageRoutes)['actOnCall']>;

const back = (request: Asked, zone: string, did: string) =>
  seeOther(`on-call?${weekQuery(weekOf(request.query, { now: request.now, zone }))}&did=${did}`);

function swap(deps: ActOnCallDeps, request: Asked) {
  const asked = { route: onCallRoutes.swapShift, operation: swapShift(deps) };
  const body = { shiftId: fieldText(request.body, 'shiftId') ?? '', to: fieldText(request.body, 'to') ?? '' };
  const then = ({ body: swapped }: OperationAnswer) => {
    const { unreachable } = swapped as z.infer<typeof SwapAnswer>;
    return back(request, deps.zone, unreachable ? 'swapped-unreached' : 'swapped');
  };
  return actByApi(asked, request as OperationRequest, { body }, { zone: deps.zone, then });
}

/** The new link is shown in the answer itself: no address may hold it. */
async function makeLink(deps: ActOnCallDeps, request: Asked) {
  const asked = { route: onCallRoutes.makeCalendarLink, operation: makeCalendarLink(deps) };
  const reply: OperationRequest['reply'] = (present) => ({ ...request.reply(present), keep: () => [] });
  const { body } = await askApi(asked, { ...(request as OperationRequest), reply }, { body: {} }, deps.zone);
  return shownOnCall(deps)(request, { url: (body as { url: string }).url });
}

function endLink(deps: ActOnCallDeps, request: Asked) {
  const asked = { route: onCallRoutes.endCalendarLink, operation: endCalendarLink(deps) };
  const then = () => back(request, deps.zone, 'ended');
  return actByApi(asked, request as OperationRequest, {}, { zone: deps.zone, then });
}

const acts = { swap, 'link-make': makeLink, 'link-end': endLink } as const;
const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name);

/** Hands a shift over, or makes or ends the link to the calendar of one's own shifts. */
export const actOnCall =
  (deps: ActOnCallDeps): Operation<(typeof onCallPageRoutes)['actOnCall']> =>
  async (request) => {
    const act = fieldText(request.body, 'act') ?? '';
    if (!isAct(act)) return shownOnCall(deps)(request);
    return orShownAgain(
      () => acts[act](deps, request),
      (refused) => shownOnCall(deps)(request, { refused, fields: request.body }),
    );
  };
