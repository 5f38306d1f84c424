import { actByApi, type Done } from '../../../../shared/http/console/ask-api.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import { madeLink } from '../../../../shared/http/console/made-link.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import { unknownAct } from '../../../../shared/http/console/unknown-act.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { calendarTexts as texts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import type { Uses } from '../../../compose.ts';
import { practitionerFeedRoutes } from '../../calendar/feed-routes.ts';
import { endPractitionerLink, makePractitionerLink } from '../../calendar/practitioner-calendar.ts';
import type { calendarPageRoutes } from '../calendar-routes.ts';
import { type CalendarPageDeps, calendarPage } from './calendar-page.ts';

export type LinkPageDeps = CalendarPageDeps & Parameters<typeof makePractitionerLink>[0] & Uses<'site'>;

function linkPage(deps: LinkPageDeps, request: OperationRequest, shown: Html, hasErrors = false): OperationAnswer {
  const { id = '' } = request.path;
  const path = `/staff/schedule/practitioners/${id}/link`;
  const main = html`<h1>${texts.link}</h1>
${shown}
<p><a class="line-link" href="${wayUp(path)}staff/schedule/practitioners/${id}">${texts.linkBack}</a></p>`;
  return calendarPage(deps, request, { title: texts.link, path, main, hasErrors });
}

/** Makes the link to a practitioner's calendar, and shows it: it opens visits, so it stands in no address and is shown this once. */
async function make(deps: LinkPageDeps, request: OperationRequest): Promise<OperationAnswer> {
  const asked = { route: practitionerFeedRoutes.makePractitionerLink, operation: makePractitionerLink(deps) };
  const shown = (url: string) =>
    html`${madeLink(url, { made: texts.linkMade, label: texts.link })}<p>${texts.linkWhy}</p>`;
  const then = ({ body: { url } }: Done<typeof asked.route>) => linkPage(deps, request, shown(url));
  return actByApi(asked, request, { path: request.path, body: {} }, { zone: deps.zone, then });
}

async function end(deps: LinkPageDeps, request: OperationRequest): Promise<OperationAnswer> {
  const asked = { route: practitionerFeedRoutes.endPractitionerLink, operation: endPractitionerLink(deps) };
  const then = () => seeOther(`../${request.path.id ?? ''}?did=link-ended`);
  return actByApi(asked, request, { path: request.path }, { zone: deps.zone, then });
}

const acts = new Map([
  ['make', make],
  ['end', end],
]);

/** Makes or ends the link to a practitioner's calendar. */
export const changeLink =
  (deps: LinkPageDeps): Operation<(typeof calendarPageRoutes)['changePractitionerLink']> =>
  async (request) => {
    const act = acts.get(fieldText(request.body, 'act') ?? '') ?? unknownAct;
    return orShownAgain(
      () => act(deps, request),
      async (refused) => linkPage(deps, request, html`${faultSummary(refused, {})}`, true),
    );
  };
