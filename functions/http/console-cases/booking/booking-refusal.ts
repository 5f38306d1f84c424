import { wordsOf } from '../../../../shared/http/console/fault-words.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { consoleBookingTexts as texts } from '../../../../shared/texts/en/pages/console-booking.ts';
import { formId } from '../acts/act-form.ts';
import { fieldName, placeOf } from '../acts/act-names.ts';
import { bothVersions } from '../acts/conflict.ts';
import type { RefusedAct } from '../case/case-view.ts';
import { bookingFields, bookingIn } from './sent-booking.ts';
import { timesByDate } from './time-list.ts';
import { type TimesPage, timesForm } from './times-form.ts';

function labelOf(act: string, pointer: string): string {
  const labels: Readonly<Record<string, unknown>> = act === 'overbook' ? texts.overbook : texts.insist;
  const label = labels[pointer];
  return typeof label === 'string' ? label : pointer;
}

/** Each fault at its field. */
function faults({ problem, fields }: RefusedAct): Html | undefined {
  const place = placeOf(fields);
  const name = bookingIn(place);
  const errors = (problem.errors ?? []).map(({ pointer, detail }) => {
    const field = name && Object.keys(bookingFields[name]).find((each) => `/${each}` === pointer);
    return field
      ? { field: fieldName(place, field), text: `${labelOf(place.act, field)}: ${wordsOf(detail)}` }
      : { field: formId(place), text: detail };
  });
  return errorSummary(texts.notBooked, errors);
}

/** The visit that the case has of the type already: it can be moved. */
const moveInstead = ({ problem }: RefusedAct): Html | undefined =>
  typeof problem.appointmentId === 'string'
    ? html`<p class="act-link"><a href="times?${new URLSearchParams({ moving: problem.appointmentId }).toString()}">${texts.moveThat}</a></p>`
    : undefined;

/** Why nothing was booked, and what is nearest: it has the focus, so that nobody looks for it. */
export function bookingRefusal(page: TimesPage): Html | undefined {
  const { view } = page;
  const { refused } = view;
  if (!refused) return undefined;
  if (refused.problem.errors) return faults(refused);
  const { alternatives = [], detail, status } = refused.problem;
  const isMove = placeOf(refused.fields).act === 'move';
  return html`<section class="conflict" aria-labelledby="refused-title">
<div class="usa-alert usa-alert--error usa-alert--no-icon" role="alert" tabindex="-1" id="errors" data-focus="true" autofocus>
<div class="usa-alert__body"><h2 class="usa-alert__heading" id="refused-title">${isMove ? texts.notMoved : texts.notBooked}</h2>
<p class="usa-alert__text">${wordsOf(detail)}</p></div>
</div>
${moveInstead(refused)}
${status === 412 && bothVersions(view, placeOf(refused.fields).target)}
${
  alternatives.length > 0 &&
  html`<h3>${texts.taken}</h3>
${timesForm(page, (buttons) => timesByDate(buttons, alternatives))}`
}
</section>`;
}
