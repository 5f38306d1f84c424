import { longDate } from '../../../../shared/http/console/date-words.ts';
import { wordsOf } from '../../../../shared/http/console/fault-words.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { messageReportTexts, reportTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { lastDays, type ReportRange, rangeQuery } from './report-range.ts';

/** The reports that have a page. */
export const reportPages = { all: 'staff/reports', messages: 'staff/reports/messages' } as const;
export type ReportPage = keyof typeof reportPages;

function faultOf({ faults }: ReportRange, name: 'from' | 'to'): string | undefined {
  const fault = faults.find(({ pointer }) => pointer === `/${name}`);
  return fault && wordsOf(fault.detail);
}

function dateBox(range: ReportRange, name: 'from' | 'to'): Html {
  const error = faultOf(range, name);
  return html`<div class="usa-form-group${error && ' usa-form-group--error'}"><label class="usa-label" for="${name}">${texts.range[name]}</label>
${error && html`<p class="usa-error-message" id="${name}-error">${error}</p>`}
<input class="usa-input" type="date" id="${name}" name="${name}" value="${range.typed[name]}"${error && html` aria-invalid="true" aria-describedby="${name}-error"`}></div>`;
}

const faultsOf = (range: ReportRange): Html | undefined =>
  errorSummary(
    texts.faults,
    (['from', 'to'] as const).flatMap((name) => {
      const error = faultOf(range, name);
      return error === undefined ? [] : [{ field: name, text: `${texts.range[name]}: ${error}` }];
    }),
  );

/** Which dates are shown, and what else could be. @param up the page's way up */
export function reportHead(range: ReportRange, page: ReportPage, up: string): Html {
  const address = `${up}${reportPages[page]}`;
  const current = (isIt: boolean) => isIt && html` aria-current="true"`;
  return html`${faultsOf(range)}
<h1>${page === 'all' ? texts.title : messageReportTexts.title}</h1>
<nav class="report-nav no-print" aria-label="${texts.range.parts}">
<a href="${up}${reportPages.all}?${rangeQuery(range)}"${current(page === 'all')}>${texts.title}</a>
<a href="${up}${reportPages.messages}?${rangeQuery(range)}"${current(page === 'messages')}>${messageReportTexts.title}</a>
</nav>
<p><strong>${longDate(range.from)} – ${longDate(range.to)}</strong></p>
${range.faults.length > 0 && html`<p role="status">${texts.fellBack(range.from, range.to)}</p>`}
<div class="no-print"><p class="report-nav">${texts.range.last} ${lastDays.map(
    (days) => html`<a href="${address}?last=${days}"${current(range.last === days)}>${days} ${texts.range.days}</a> `,
  )}</p>
${filterBar({
  action: address,
  fields: [dateBox(range, 'from'), dateBox(range, 'to')],
  isNarrowed: false,
  label: texts.range.show,
})}</div>`;
}

/** One report of a page. @param id names it, also in the address */
export const reportSection = (id: string, heading: string, body: Html): Html =>
  html`<section class="report" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${body}
</section>`;

/** @param file `timeliness.csv` */
export const csvLink = (file: string, range: ReportRange, up: string): Html =>
  html`<p class="no-print"><a href="${up}staff/reports/${file}?${rangeQuery(range)}">${texts.csv} (${file})</a></p>`;
