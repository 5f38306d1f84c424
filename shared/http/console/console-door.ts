import { consoleProblemTexts as texts } from '../../texts/en/pages/console-problem.ts';
import type { Door } from '../core/door.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Problem } from '../core/problem.ts';
import { wayUp } from '../html/assets.ts';
import type { FormFields } from '../html/form-fields.ts';
import { type Html, html } from '../html/markup.ts';
import { page, type Site } from '../html/page.ts';
import { prefersData } from '../html/prefers.ts';
import { formGivenBack, formToCopy } from './given-back.ts';
import { formSent } from './keep-form.ts';
import { staffPage } from './staff-page.ts';

/** What came to nothing on our side is sent again from here. */
const sendAgain = (fields: FormFields): Html => html`<h2>${texts.kept}</h2>
<form method="post">
${formGivenBack(fields)}
<button class="usa-button" type="submit">${texts.again}</button>
</form>`;

/** Whose session has ended signs in; what they wrote waits for them. */
function signInFirst(exchange: Exchange, up: string): Html {
  const { keptAt } = exchange.state;
  const fields = formSent(exchange);
  const query = new URLSearchParams({ go: '1', to: keptAt ?? '/staff' }).toString();
  return html`<h1>${texts.notSent}</h1>
<p>${keptAt === undefined ? texts.signedOut : texts.signedOutKept}</p>
<p><a class="usa-button main-button" href="${up}staff/sign-in?${query}">${texts.signIn}</a></p>
${keptAt === undefined && fields && formToCopy(fields)}`;
}

const isForm = ({ httpMethod }: Exchange): boolean => httpMethod === 'POST';
const isOurs = ({ status }: Problem): boolean => status >= 500;

/** What is said on top, and as the title. */
function headOf(problem: Problem, exchange: Exchange): string {
  if (isForm(exchange)) return problem.status === 401 ? texts.notSent : texts.notDone;
  return isOurs(problem) ? texts.notShown : problem.title;
}

/** What people are told of it: the details of trouble on our side, and of an address that there is not, are for programs. */
function saidOf(problem: Problem, exchange: Exchange): string {
  const { route, keep } = exchange.state;
  if (!isOurs(problem)) return route ? problem.detail : texts.noPage;
  if (!isForm(exchange)) return texts.later;
  // Its operation has not begun before its answer can be kept.
  return keep ? texts.unsure : texts.notBegun;
}

/** The form of a request that came to nothing, where it is kept nowhere: the body as it came, because steps that read it may not have run. */
function givenBack(problem: Problem, exchange: Exchange): Html | undefined {
  const fields = isForm(exchange) && exchange.state.keptAt === undefined ? formSent(exchange) : undefined;
  return fields && (isOurs(problem) ? sendAgain(fields) : formToCopy(fields));
}

function main(problem: Problem, exchange: Exchange): Html {
  const up = wayUp(exchange.path);
  const { keptAt } = exchange.state;
  if (problem.status === 401 && isForm(exchange)) return signInFirst(exchange, up);
  return html`<h1>${headOf(problem, exchange)}</h1>
<p>${saidOf(problem, exchange)}</p>
${keptAt !== undefined && html`<p><a class="usa-button main-button" href="${up}${keptAt.slice(1)}">${texts.seeKept}</a></p>`}
${givenBack(problem, exchange)}
<p><a href="${up}staff">${texts.worklist}</a></p>
<p>${texts.reference} <code>${exchange.requestContext.requestId}</code></p>`;
}

/** What somebody on the line has to hear before all else, where the function knows of it (`sayFirst` of the problem). */
const saidFirst = ({ sayFirst }: Problem): Html | undefined =>
  typeof sayFirst === 'string'
    ? html`<div class="panel__now" role="alert"><p class="say-now">${sayFirst}</p></div>\n`
    : undefined;

/** What was refused or failed, as a page of the console where somebody is signed in. */
function problemPage(site: Site, problem: Problem, exchange: Exchange): string {
  const { path, state } = exchange;
  const shown = { title: headOf(problem, exchange), main: html`${saidFirst(problem)}${main(problem, exchange)}` };
  return state.session
    ? staffPage(site, { ...shown, path, signedIn: state.session })
    : page(site, { ...shown, language: 'en', up: wayUp(path), isConsole: true });
}

/** The door of the console: forms in, pages out; a failure gives back what was typed. */
export const consoleDoor = (door: Door, site: Site): Door => ({
  ...door,
  present: (problem, exchange) =>
    prefersData(exchange)
      ? door.present(problem, exchange)
      : door.write(problemPage(site, problem, exchange), exchange),
});
