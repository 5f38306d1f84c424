import { actByApi, type Done } from '../../../../shared/http/console/ask-api.ts';
import { madeLink } from '../../../../shared/http/console/made-link.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import { unknownAct } from '../../../../shared/http/console/unknown-act.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { rotaFormTexts, onCallTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';
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
  const then = ({ body: { unreachable } }: Done<typeof asked.route>) =>
    back(request, deps.zone, unreachable ? 'swapped-unreached' : 'swapped');
  return actByApi(asked, request, { body }, { zone: deps.zone, then });
}

function madePage(deps: ActOnCallDeps, request: Asked, url: string): OperationAnswer {
  const { calendar: title, calendarMade: made, calendarAddress: label } = texts;
  const week = weekQuery(weekOf(request.query, { now: request.now, zone: deps.zone }));
  const main = html`<h1>${title}</h1>
${madeLink(url, { made, label })}
<p><a class="line-link" href="on-call?${week}">${rotaFormTexts.back}</a></p>`;
  const signedIn = signedInOf(request);
  return {
    status: 200,
    body: staffPage(deps.site, { title, path: '/staff/on-call', signedIn, section: 'onCall', main }),
  };
}

/** The page that shows the new link is what its form is answered with, also where that comes again: one form makes one link. */
function makeLink(deps: ActOnCallDeps, request: Asked) {
  const asked = { route: onCallRoutes.makeCalendarLink, operation: makeCalendarLink(deps) };
  const then = ({ body: { url } }: Done<typeof asked.route>) => madePage(deps, request, url);
  return actByApi(asked, request, { body: {} }, { zone: deps.zone, then });
}

function endLink(deps: ActOnCallDeps, request: Asked) {
  const asked = { route: onCallRoutes.endCalendarLink, operation: endCalendarLink(deps) };
  const then = () => back(request, deps.zone, 'ended');
  return actByApi(asked, request, {}, { zone: deps.zone, then });
}

const acts = new Map([
  ['swap', swap],
  ['link-make', makeLink],
  ['link-end', endLink],
]);

/** Hands a shift over, or makes or ends the link to the calendar of one's own shifts. */
export const actOnCall =
  (deps: ActOnCallDeps): Operation<(typeof onCallPageRoutes)['actOnCall']> =>
  async (request) => {
    const act = acts.get(fieldText(request.body, 'act') ?? '') ?? unknownAct;
    return orShownAgain(
      () => act(deps, request),
      (refused) => shownOnCall(deps)(request, { refused, fields: request.body }),
    );
  };
