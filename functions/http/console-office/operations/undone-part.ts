import type { OperationsAnswer } from '../../../../shared/contract/operations.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { clockTime, type ReadAt } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { messageKindWords } from '../../../../shared/texts/en/message-kind-words.ts';
import { operationsTexts, undoneTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import { caseLink } from '../reports/breaches-part.ts';
import { operationsPages } from './operations-frame.ts';

/** When it is read, and the page's way up. */
interface Reader {
  at: ReadAt;
  up: string;
}

const { columns } = texts;

/** What is promised, in words where there are some. */
const words: Readonly<Record<string, string>> = { ...messageKindWords, ...texts.purposes };
const wordOf = (what: string): string => (Object.hasOwn(words, what) ? (words[what] ?? what) : what);

const cells = (
  { what, lane, attempts, caseId }: OperationsAnswer['pending'][number] | OperationsAnswer['overdue'][number],
  when: Piece,
  up: string,
): Piece[] => [wordOf(what), texts.lanes[lane], when, attempts, caseId === undefined ? '' : caseLink(caseId, up)];

const tableOf = (caption: string, when: string, rows: readonly (readonly Piece[])[], empty: string): Html =>
  dataTable({
    caption,
    hidesCaption: true,
    columns: [
      { head: columns.what, isRowHead: true },
      { head: columns.lane },
      { head: when },
      { head: columns.tries, isNumber: true },
      { head: columns.case },
    ],
    rows,
    empty,
  });

function pendingPart({ pending }: OperationsAnswer, { at, up }: Reader): Html {
  const forgotten = pending.filter((each) => each.forgotten).length;
  const when = (each: OperationsAnswer['pending'][number]): Html =>
    html`${clockTime(each.nextAt, at)}${each.forgotten && html` ${flag(texts.forgotten, 'danger')}`}`;
  return html`<section class="report" aria-labelledby="pending"><h2 id="pending">${texts.pending} (${pending.length})</h2>
<p>${texts.pendingIntro}</p>
${forgotten > 0 && html`<p><strong>${texts.forgottenNote(forgotten)}</strong></p>`}
${tableOf(
  texts.pending,
  columns.next,
  pending.map((each) => cells(each, when(each), up)),
  texts.noPending,
)}</section>`;
}

function overduePart({ overdue }: OperationsAnswer, { at, up }: Reader): Html {
  const when = (dueAt: string | undefined): Piece =>
    dueAt === undefined ? operationsTexts.none : clockTime(dueAt, at);
  return html`<section class="report" aria-labelledby="overdue"><h2 id="overdue">${texts.overdue} (${overdue.length})</h2>
${overdue.length > 0 && html`<p><strong>${texts.overdueNote}</strong></p>`}
${tableOf(
  texts.overdue,
  columns.due,
  overdue.map((each) => cells(each, when(each.dueAt), up)),
  texts.noOverdue,
)}</section>`;
}

/** Queues that no function of pages may read: which alarm tells of each. */
const deadPart = (up: string): Html =>
  html`<section class="report" aria-labelledby="dead"><h2 id="dead">${texts.dead}</h2>
<p>${texts.deadIntro}</p>
${dataTable({
  caption: texts.dead,
  hidesCaption: true,
  columns: [{ head: texts.deadColumns.alarm, isRowHead: true }, { head: texts.deadColumns.lost }],
  rows: texts.queues,
})}
<h3>${texts.failed}</h3>
<p><a href="${up}${operationsPages.messages}?last=28">${texts.failedLink}</a></p></section>`;

/** What was promised and is not done, and where the rest is to be looked for. */
export const undonePart = (answer: OperationsAnswer, reader: Reader): Html =>
  html`<p>${operationsTexts.asOf} ${clockTime(reader.at.now.toString(), reader.at)} · <a href="${reader.up}${operationsPages.overview}">${operationsTexts.reload}</a></p>
${answer.more && html`<p>${texts.more}</p>`}
${pendingPart(answer, reader)}
${overduePart(answer, reader)}
${deadPart(reader.up)}`;
