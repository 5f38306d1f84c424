import { consoleProblemTexts as texts } from '../../texts/en/pages/console-problem.ts';
import type { Door } from '../core/door.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Problem } from '../core/problem.ts';
import { wayUp } from '../html/assets.ts';
import { FormFields } from '../html/form-fields.ts';
import { type Html, html } from '../html/markup.ts';
import { page, type Site } from '../html/page.ts';
import { prefersData } from '../html/prefers.ts';
import { formGivenBack } from './given-back.ts';
import { formSent } from './keep-form.ts';
import { staffPage } from './staff-page.ts';

/** What came to nothing on our side is sent again from here. */
const sendAgain = (fields: FormFields): Html => html`<h2>${texts.kept}</h2>
<form method="post">
${formGivenBack(fields)}
<button class="usa-button" type="submit">${texts.again}</button>
</form>`;

/** What could not be kept can be copied. */
const toCopy = (fields: FormFields): Html | undefined =>
  Object.keys(fields).some((name) => !name.startsWith('_'))
    ? html`<h2>${texts.copy}</h2>
${formGivenBack(fields)}`
    : undefined;

/** Whose session has ended signs in; what they wrote waits for them. */
function signInFirst(exchange: Exchange, up: string): Html {
  const { keptAt } = exchange.state;
  const fields = formSent(exchange);
  const query = new URLSearchParams({ go: '1', to: keptAt ?? '/staff' }).toString();
  return html`<h1>${texts.notSent}</h1>
<p>${keptAt === undefined ? texts.signedOut : texts.signedOutKept}</p>
<p><a class="usa-button main-button" href="${up}staff/sign-in?${query}">${texts.signIn}</a></p>
${keptAt === undefined && fields && toCopy(fields)}`;
}

function main(problem: Problem, exchange: Exchange): Html {
  const up = wayUp(exchange.path);
  const { body, raw, keptAt } = exchange.state;
  const isForm = exchange.httpMethod === 'POST';
  if (problem.status === 401 && isForm) return signInFirst(exchange, up);
  const fields = FormFields.safeParse(body ?? raw).data;
  const isUnsure = problem.status >= 500 && isForm;
  return html`<h1>${isForm ? texts.notDone : problem.title}</h1>
<p>${isUnsure ? texts.unsure : problem.detail}</p>
${keptAt !== undefined && html`<p><a class="usa-button main-button" href="${up}${keptAt.slice(1)}">${texts.seeKept}</a></p>`}
${isUnsure && fields && sendAgain(fields)}
<p><a href="${up}staff">${texts.worklist}</a></p>
<p>${texts.reference} <code>${exchange.requestContext.requestId}</code></p>`;
}

/** What was refused or failed, as a page of the console where somebody is signed in. */
function problemPage(site: Site, problem: Problem, exchange: Exchange): string {
  const { path, state } = exchange;
  const shown = { title: problem.title, main: main(problem, exchange) };
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
