import type { Operation } from '../../../../shared/http/core/operation.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { reassignTexts as texts } from '../../../../shared/texts/en/pages/console-reassign.ts';
import type { calendarPageRoutes } from '../calendar-routes.ts';
import type { CalendarPageDeps } from './calendar-page.ts';
import { reassignPage } from './reassign-page.ts';
import { reassignView } from './reassign-view.ts';

const countIn = (text: string | undefined): number => (text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : 0);

/** What came of giving visits away, as the address says it. */
function doneWords({ moved, left }: { moved?: string | undefined; left?: string | undefined }): Html | undefined {
  if (moved === undefined) return undefined;
  const stays = countIn(left);
  return html`<div class="usa-alert usa-alert--${stays > 0 ? 'warning' : 'success'} done-notice" role="status">
<p class="usa-alert__text">${texts.done(countIn(moved))}${stays > 0 && ` ${texts.left(stays)}`}</p></div>`;
}

/** The visits of a practitioner on a day, to be given to others. */
export const showReassign =
  (deps: CalendarPageDeps): Operation<(typeof calendarPageRoutes)['showReassign']> =>
  async (request) => {
    const view = await reassignView(deps, request, request.query);
    return reassignPage(deps, request, view, { done: doneWords(request.query) });
  };
