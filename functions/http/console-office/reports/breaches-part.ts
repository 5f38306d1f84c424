import type { TimelinessAnswer } from '../../../../shared/contract/timeliness.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { breachTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { minutesWords } from './shares.ts';

/** To a case. @param up the page's way up */
export const caseLink = (caseId: string, up: string): Html => html`<a href="${up}staff/cases/${caseId}">${caseId}</a>`;

/** Why, as a code says it or a clinician wrote it. */
const reasonOf = (reason: string | undefined): string | undefined =>
  reason !== undefined && Object.hasOwn(texts.reasons, reason) ? texts.reasons[reason] : reason;

/** The deadlines that were not met, the longest first, each with its case. */
export const breachesPart = ({ breaches, breachesLeftOut = 0 }: TimelinessAnswer, up: string): Html =>
  html`${dataTable({
    caption: texts.heading,
    hidesCaption: true,
    columns: [
      { head: texts.columns.case, isRowHead: true },
      { head: texts.columns.clock },
      { head: texts.columns.by, isNumber: true },
      { head: texts.columns.reason },
    ],
    rows: breaches.map(({ caseId, clock, by, reason }) => [
      caseLink(caseId, up),
      texts.clocks[clock],
      minutesWords(by),
      reasonOf(reason),
    ]),
    empty: texts.empty,
  })}
${breachesLeftOut > 0 && html`<p>${texts.more(breachesLeftOut)}</p>`}`;
