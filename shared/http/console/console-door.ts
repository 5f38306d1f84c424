import { consoleProblemTexts as texts } from '../../texts/en/pages/console-problem.ts';
import type { Door } from '../core/door.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Problem } from '../core/problem.ts';
import { wayUp } from '../html/assets.ts';
import { hiddenFields } from '../html/form/buttons.ts';
import { textField } from '../html/form/text-field.ts';
import { FormFields, fieldText } from '../html/form-fields.ts';
import { type Html, html } from '../html/markup.ts';
import { page, type Site } from '../html/page.ts';
import { prefersData } from '../html/prefers.ts';
import { staffPage } from './staff-page.ts';

/** What a person wrote rather than chose. */
const isProse = (value: string): boolean => /\s/.test(value.trim());

/** A form as it came, to be sent again: what was written stands in boxes, all else goes along unseen. */
export function formGivenBack(fields: FormFields): Html {
  const texts = Object.keys(fields).map((name): [string, string] => [name, fieldText(fields, name) ?? '']);
  const prose = texts.filter(([name, value]) => !name.startsWith('_') && isProse(value));
  const rest = texts.filter((each) => !prose.includes(each));
  return html`${hiddenFields(Object.fromEntries(rest))}
${prose.map(([name, value]) => textField({ name, label: name, value, rows: 4 }))}`;
}

function main(problem: Problem, exchange: Exchange): Html {
  const up = wayUp(exchange.path);
  const fields = FormFields.safeParse(exchange.state.body ?? exchange.state.raw).data;
  const isFailed = problem.status >= 500;
  return html`<h1>${exchange.httpMethod === 'POST' ? texts.notDone : problem.title}</h1>
<p>${isFailed && exchange.httpMethod === 'POST' ? texts.unsure : problem.detail}</p>
${
  isFailed &&
  fields &&
  html`<h2>${texts.kept}</h2>
<form method="post">
${formGivenBack(fields)}
<button class="usa-button" type="submit">${texts.again}</button>
</form>`
}
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
