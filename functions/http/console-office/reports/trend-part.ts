import type { TimelinessAnswer } from '../../../../shared/contract/timeliness.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { lineChart } from '../../../../shared/http/html/chart/line-chart.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { trendTexts as texts, timelinessTexts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { inTimeOf, leastForShare, weekWords } from './shares.ts';
import { steps } from './timeliness-part.ts';

type Week = TimelinessAnswer['byWeek'][number];

const shares = (weeks: readonly Week[], step: (typeof steps)[number]): (number | undefined)[] =>
  weeks.map((week) => {
    const { count, withinDeadline, overdue } = week[step];
    const known = count + overdue;
    return known < leastForShare ? undefined : (100 * withinDeadline) / known;
  });

/** What is not due yet is said beside the share, which it may still change. */
const cells = (week: Week): Piece[] => [
  weekWords(week.week),
  week.cases,
  ...steps.map((step) => {
    const { notDue } = week[step];
    return html`${inTimeOf(week[step])}${notDue > 0 && html`<br>${texts.notDue(notDue)}`}`;
  }),
];

/** How much was done in time, week by week. */
export function trendPart({ byWeek }: TimelinessAnswer): Html {
  if (byWeek.length === 0) return html`<p class="empty">${timelinessTexts.empty}</p>`;
  const lines = steps.map((step) => ({ label: timelinessTexts.steps[step], points: shares(byWeek, step) }));
  const isDrawn = byWeek.length > 1 && lines.some(({ points }) => points.some((point) => point !== undefined));
  return html`<p>${texts.intro}</p>
<div class="report__pair">${
    isDrawn &&
    html`<div>${lineChart({
      id: 'trend',
      title: texts.title,
      description: texts.description,
      places: byWeek.map(({ week }) => weekWords(week)),
      lines,
      most: 100,
      say: (value) => `${value}%`,
    })}</div>`
  }
${dataTable({
  caption: texts.title,
  hidesCaption: true,
  columns: [
    { head: texts.columns.week, isRowHead: true },
    { head: texts.columns.cases, isNumber: true },
    ...steps.map((step) => ({ head: timelinessTexts.steps[step], isNumber: true })),
  ],
  rows: byWeek.map(cells),
})}</div>
<p class="usa-hint">${byWeek.length > 1 ? texts.few : texts.short}</p>`;
}
