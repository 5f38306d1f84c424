import type * as z from 'zod/mini';
import type { WorklistAnswer } from '../../../../shared/contract/worklist-answers.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { Site } from '../../../../shared/http/html/page.ts';
import { worklistTexts as texts } from '../../../../shared/texts/en/pages/console-worklist.ts';
import { type Asked, addressOf, isNarrowed } from './asked-worklist.ts';
import { caseRows, type RowsContext } from './case-rows.ts';
import { findBox } from './find-box.ts';
import { listText } from './list-place.ts';
import { narrowingBar } from './narrowing-bar.ts';
import { marksOf } from './row-mark.ts';

export type FoundCases = z.infer<typeof WorklistAnswer>;

export interface ShownWorklist {
  asked: Asked;
  /** The number of the first case of the page. */
  from: number;
  answer: FoundCases;
  directory: Directory;
  did?: string | undefined;
}

/** What a page needs besides what it shows. */
export interface PageContext {
  site: Site;
  signedIn: SignedIn;
  now: RowsContext['now'];
  zone: string;
}

export const rowsContext = ({ signedIn, now, zone }: PageContext): RowsContext & { formToken: string } => ({
  now,
  zone,
  staffId: signedIn.session.staffId,
  formToken: signedIn.formToken,
  up: wayUp('/staff'),
});

/** Why nothing is shown, and what to do about that. */
function nothing({ asked, from }: ShownWorklist, up: string): Html {
  const why = () => {
    if (from > 1) return texts.emptyRest;
    if (!isNarrowed(asked)) return texts.empty;
    if (asked.only === 'aside') return texts.emptyAside;
    return asked.assignee === 'me' ? texts.emptyMine : texts.emptyNarrowed;
  };
  const isAll = from === 1 && !isNarrowed(asked);
  return html`<p class="empty">${why()}${!isAll && html` <a href="${up}staff">${texts.all}</a>`}</p>`;
}

/** Filled by the script once something changed: nothing on the page moves by itself. */
function changesBar({ asked, answer }: ShownWorklist, up: string): Html {
  const { changes } = texts;
  const query = new URLSearchParams({ ...asked, mark: marksOf(answer.cases) });
  return html`<div class="changes-bar no-print" role="status" data-changes="${up}staff/cases/changes?${query.toString()}" data-one="${changes.one}" data-many="${changes.many}" data-show="${changes.show}" data-stale="${changes.stale}"></div>`;
}

/** The way on, and back to where the list begins. */
function further({ asked, from, answer }: ShownWorklist, up: string): Html | undefined {
  const { cursor: _, ...same } = asked;
  const next = answer.cursor && {
    ...same,
    cursor: answer.cursor,
    from: String(from + Math.max(answer.cases.length, 1)),
  };
  return html`<p class="worklist-further">${next && html`<a class="usa-button usa-button--outline" href="${addressOf(up, next)}">${texts.more}</a>`}
${from > 1 && html`<a href="${addressOf(up, same)}">${texts.first}</a>`}</p>`;
}

/** The worklist as a page. */
export function worklistPage(shown: ShownWorklist, context: PageContext): string {
  const { answer, asked, from, directory, did } = shown;
  const rows = rowsContext(context);
  const place = { ...asked, ...(from > 1 && { from: String(from) }) };
  const count = texts.shown(from, answer.cases.length, answer.cursor !== undefined);
  const main = html`${doneNotice(did, texts.did)}
<div class="worklist-head"><h1>${texts.title}</h1>
${findBox(rows)}</div>
${narrowingBar(asked, directory, rows.up)}
${changesBar(shown, rows.up)}
<p class="worklist-count">${answer.cases.length > 0 && html`<strong>${count}</strong> · `}${texts.asOf} ${clockTime(context.now.toString(), context)}</p>
${answer.cases.length > 0 ? caseRows(answer.cases, texts.caption, { ...rows, list: listText(place) }) : nothing(shown, rows.up)}
${further(shown, rows.up)}`;
  return staffPage(context.site, {
    title: texts.title,
    path: '/staff',
    signedIn: context.signedIn,
    section: 'worklist',
    main,
  });
}
