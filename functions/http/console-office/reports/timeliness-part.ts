import type { TimelinessAnswer } from '../../../../shared/contract/timeliness.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { type DotRow, dotChart } from '../../../../shared/http/html/chart/dot-chart.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { reportTexts, timelinessTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import { inTimeOf, leastForShare, minutesWords, type NameOf, type Taken } from './shares.ts';

type Row = TimelinessAnswer['byClinic'][number];
type Step = 'acknowledged' | 'contacted' | 'seen';
export const steps: readonly Step[] = ['acknowledged', 'contacted', 'seen'];

const placeOf = ({ clinicId }: Row, clinicName: NameOf): string =>
  clinicId === undefined ? reportTexts.nowhere : clinicName(clinicId);

/** How long nine of ten took, where there are ten. */
const p90Of = ({ count, p90Minutes }: Row[Step]): number | null => (count < leastForShare ? null : p90Minutes);

/** A share of the limit. Of an emergency there is none for being seen: it is told to go at once. */
const shareOf = (minutes: number | null, limit: number | null): number | undefined =>
  minutes === null || limit === null || limit === 0 ? undefined : minutes / limit;

function dotRow(row: Row, step: Step, clinicName: NameOf): DotRow {
  const { count, medianMinutes, limitMinutes } = row[step];
  return {
    label: `${urgencyWords[row.urgency]} (n ${count}), ${placeOf(row, clinicName)}`,
    median: shareOf(medianMinutes, limitMinutes),
    p90: shareOf(p90Of(row[step]), limitMinutes),
  };
}

function cells(row: Row, step: Step, clinicName: NameOf): Piece[] {
  const { count, overdue, notDue, medianMinutes, limitMinutes } = row[step];
  return [
    html`${urgencyMark(row.urgency)} ${placeOf(row, clinicName)}`,
    row.cases,
    count,
    overdue,
    notDue,
    inTimeOf(row[step]),
    minutesWords(medianMinutes),
    minutesWords(p90Of(row[step])),
    minutesWords(limitMinutes),
  ];
}

/** A step of all cases. */
function totalsOf(rows: readonly Row[], step: Step): Taken & { cases: number; notDue: number } {
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    cases: sum(({ cases }) => cases),
    count: sum((row) => row[step].count),
    withinDeadline: sum((row) => row[step].withinDeadline),
    overdue: sum((row) => row[step].overdue),
    notDue: sum((row) => row[step].notDue),
  };
}

function stepPart(rows: readonly Row[], step: Step, clinicName: NameOf): Html {
  const done = rows.filter((row) => row[step].count > 0);
  const { group, cases, done: did, overdue, notDue, inTime, median, p90, limit } = texts.columns;
  const numbers = [cases, did, overdue, notDue, inTime, median, p90, limit];
  const all = totalsOf(rows, step);
  return html`<h3>${texts.steps[step]}</h3>
<p>${texts.sum({ inTime: inTimeOf(all), overdue: all.overdue, notDue: all.notDue })}</p>
<div class="report__pair"><div>${
    done.length === 0
      ? html`<p class="empty">${texts.nobody}</p>`
      : dotChart({
          id: `dots-${step}`,
          title: texts.steps[step],
          description: texts.describe(texts.steps[step]),
          rows: done.map((row) => dotRow(row, step, clinicName)),
          words: texts.marks,
        })
  }</div>
${dataTable({
  caption: texts.steps[step],
  hidesCaption: true,
  columns: [{ head: group, isRowHead: true }, ...numbers.map((head) => ({ head, isNumber: true }))],
  rows: [
    ...rows.map((row) => cells(row, step, clinicName)),
    [texts.all, all.cases, all.count, all.overdue, all.notDue, inTimeOf(all), '', '', ''],
  ],
})}</div>`;
}

/** How soon each step was taken, by urgency and clinic: dots against the limit, and the numbers below. */
export const timelinessPart = ({ byClinic }: TimelinessAnswer, clinicName: NameOf): Html =>
  byClinic.length === 0
    ? html`<p class="empty">${texts.empty}</p>`
    : html`<p>${texts.intro}</p>
${steps.map((step) => stepPart(byClinic, step, clinicName))}
<p class="usa-hint">${reportTexts.fewSpread} ${texts.limitNote}</p>`;
