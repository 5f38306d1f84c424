import type { ScheduleAnswer } from '../../../../shared/contract/day-sheet-answer.ts';
import { longDate } from '../../../../shared/http/console/date-words.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { type SignedIn, signedInOf } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { dayTexts as texts } from '../../../../shared/texts/en/pages/console-day.ts';
import type { Sheet } from './ask-sheet.ts';
import { asOf, dayFilter, dayLinks, sheetFoot } from './day-controls.ts';
import type { DayDeps } from './day-deps.ts';
import { dayQueryOf } from './day-query.ts';
import { sheetRows } from './sheet-rows.ts';
import { takesActs } from './visit-buttons.ts';
import { isToCome, type SheetNow } from './visit-flags.ts';

/** What stands on top besides: why something was not done. */
export interface DayTold {
  refused?: Html | undefined;
  /** The visit that was just changed. */
  changed?: string | undefined;
}

/** How many are to come, here, done, missed. */
function counts({ appointments }: ScheduleAnswer): Html {
  const of = (...statuses: string[]): number => appointments.filter(({ status }) => statuses.includes(status)).length;
  const told: [number, string][] = [
    [appointments.filter(isToCome).length, texts.counts.toCome],
    [of('checked-in'), texts.counts.here],
    [of('completed'), texts.counts.done],
    [of('no-show'), texts.counts.missed],
  ];
  return html`<p class="day-counts"><strong>${texts.visits(appointments.length)}</strong>${told.map(
    ([count, word]) => html` · ${count} ${word}`,
  )}</p>`;
}

/** Only the rows of the practitioner who was chosen, where one was. */
function rowsFor({ answer, day: { practitioner } }: Sheet): ScheduleAnswer {
  if (practitioner === undefined) return answer;
  const isTheirs = (each: { practitionerId: string }): boolean => each.practitionerId === practitioner;
  return { ...answer, appointments: answer.appointments.filter(isTheirs), gaps: answer.gaps.filter(isTheirs) };
}

const warning = (heading: string, line?: string): Html => html`<div class="usa-alert usa-alert--warning">
<p class="usa-alert__text"><strong>${heading}</strong> ${line}</p></div>`;

function notices({ answer, unread }: Sheet): Piece {
  const { closed, closedReason, appointments } = answer;
  return [
    ...unread.map((each) => warning(texts.unread[each], texts.instead[each])),
    closed && warning(texts.closed(closedReason), appointments.length > 0 ? texts.closedWithVisits : ''),
  ];
}

const head = ({ time, patient, visit, state, next } = texts.columns): Html =>
  html`<tr>${[time, patient, visit, state].map((each) => html`<th scope="col">${each}</th>`)}<th scope="col" class="no-print">${next}</th></tr>`;

interface TableSettings {
  title: string;
  action: string;
  signedIn: SignedIn;
  rows: readonly Html[];
  /** Rows of one practitioner alone. */
  isNarrowed: boolean;
  /** Some row has a button. */
  takesActs: boolean;
}

/** The table, in a form where anything is left to be done: each button says what it does, and with which visit. Its head stands on each page that is printed. */
function table(shown: ScheduleAnswer, settings: TableSettings): Html {
  const { title, action, signedIn, rows, isNarrowed, takesActs: isForm } = settings;
  if (rows.length === 0 && shown.closed) return html``;
  if (rows.length === 0) return html`<p class="empty">${isNarrowed ? texts.emptyFor : texts.empty}</p>`;
  const sheet = html`<table class="data-table day-sheet">
<caption class="usa-sr-only">${texts.caption}</caption>
<thead><tr class="day-sheet__print-head"><th colspan="4" scope="colgroup">${title}</th></tr>
${head()}</thead>
<tbody>
${rows.map((row) => html`${row}\n`)}</tbody>
</table>`;
  return isForm ? html`<form method="post" action="${action}">\n${formTokenInput(signedIn)}\n${sheet}\n</form>` : sheet;
}

/** The day sheet as a page. @param path of the page's own address @returns the page, with status 200 */
export function dayPage(
  { site }: Pick<DayDeps, 'site'>,
  request: OperationRequest,
  sheet: Sheet,
  { path, refused, changed }: DayTold & { path: string },
): OperationAnswer {
  const { answer, day, zone } = sheet;
  const signedIn = signedInOf(request);
  const up = wayUp(path);
  const at: SheetNow = { now: request.now, zone };
  const shown = rowsFor(sheet);
  const rows = sheetRows(shown, { ...at, up, changed });
  const title = texts.title(answer.clinicName ?? day.clinicId, longDate(day.date));
  const settings = {
    title,
    action: `${up}staff/schedule/day?${dayQueryOf(day)}`,
    signedIn,
    rows,
    isNarrowed: day.practitioner !== undefined,
    takesActs: shown.appointments.some((each) => takesActs(each, at)),
  };
  const main = html`${refused}
<h1>${title}</h1>
${dayLinks(sheet, up)}
${dayFilter(sheet, up)}
${notices(sheet)}
${counts(answer)}
${asOf({ ...sheet, answer: shown }, up, at)}
${table(shown, settings)}
${sheetFoot(sheet, up)}`;
  const content = { title, path, signedIn, section: 'schedule', main, hasErrors: refused !== undefined } as const;
  return { status: 200, body: staffPage(site, content) };
}
