import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { findTexts as texts, worklistTexts } from '../../../../shared/texts/en/pages/console-worklist.ts';
import { caseRows } from './case-rows.ts';
import { findBox } from './find-box.ts';
import { type FoundCases, type PageContext, rowsContext } from './worklist-page.ts';

export interface ShownSearch {
  /** What was searched for; undefined where the address does not tell any more. */
  q: string | undefined;
  /** What was wrong with it. */
  error?: string | undefined;
  answer?: FoundCases | undefined;
  /** Where the results go on. */
  next?: string | undefined;
  /** Where the results are (list-place.ts). */
  list?: string | undefined;
}

function results({ answer, q, next, list }: ShownSearch, context: PageContext): Html {
  if (q === undefined) return html`<p class="empty">${texts.forgotten}</p>`;
  if (!answer) return html``;
  if (answer.cases.length === 0 && next === undefined)
    return html`<p class="empty">${texts.none}</p>
<p>${texts.soon}</p>`;
  const count = worklistTexts.shown(1, answer.cases.length, false);
  return html`<p class="worklist-count"><strong>${count}</strong>. ${texts.ended}</p>
${answer.cases.length > 0 && caseRows(answer.cases, texts.caption, { ...rowsContext(context), list })}
${next !== undefined && html`<p><a class="usa-button usa-button--outline" href="${next}">${worklistTexts.more}</a></p>`}`;
}

/** The cases of a name, phone or code. The title says none of it. */
export function findPage(shown: ShownSearch, context: PageContext): string {
  const rows = rowsContext(context);
  const main = html`<div class="worklist-head"><h1>${texts.title}</h1>
${findBox(rows, shown)}</div>
<p><a href="${rows.up}staff">${texts.back}</a></p>
${results(shown, context)}`;
  return staffPage(context.site, {
    title: texts.title,
    path: '/staff',
    signedIn: context.signedIn,
    section: 'worklist',
    main,
    hasErrors: shown.error !== undefined,
  });
}
