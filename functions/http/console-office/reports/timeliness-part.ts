import type { TimelinessAnswer } from '../../../../shared/contract/timeliness.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { type DotRow, dotChart } from '../../../../shared/http/html/chart/dot-chart.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { reportTexts, timelinessTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import { countOf, minutesWords, type NameOf } from './shares.ts';

type Row = TimelinessAnswer['byClinic'][number];
type Step = 'acknowledged' | 'contacted' | 'seen';
export const steps: readonly Step[] = ['acknowledged', 'contacted', 'seen'];

const placeOf = ({ clinicId }: Row, clinicName: NameOf): string =>
  clinicId === undefined ? reportTexts.nowhere : clinicName(clinicId);

/** A share of the limit. Of an emergency there is none for being seen: it is told to go at once. */
const shareOf = (minutes: number | null, limit: number | null): number | undefined =>
  minutes === null || limit === null || limit === 0 ? undefined : minutes / limit;

function dotRow(row: Row, step: Step, clinicName: NameOf): DotRow {
  const { count, medianMinutes, p90Minutes, limitMinutes } = row[step];
  return {
    label: `${urgencyWords[row.urgency]} (n ${count}), ${placeOf(row, clinicName)}`,
    median: shareOf(medianMinutes, limitMinutes),
    p90: shareOf(p90Minutes, limitMinutes),
  };
}

function cells(row: Row, step: Step, clinicName: NameOf): Piece[] {
  const { count, withinDeadline, medianMinutes, p90Minutes, limitMinutes } = row[step];
  return [
    html`${urgencyMark(row.urgency)} ${placeOf(row, clinicName)}`,
    row.cases,
    count,
    count === 0 ? reportTexts.none : countOf(withinDeadline, count),
    minutesWords(medianMinutes),
    minutesWords(p90Minutes),
    minutesWords(limitMinutes),
  ];
}

function totals(rows: readonly Row[], step: Step): Piece[] {
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const count = sum((row) => row[step].count);
  const inTime = sum((row) => row[step].withinDeadline);
  return [
    texts.all,
    sum(({ cases }) => cases),
    count,
    count === 0 ? reportTexts.none : countOf(inTime, count),
    '',
    '',
    '',
  ];
}

function stepPart(rows: readonly Row[], step: Step, clinicName: NameOf): Html {
  const done = rows.filter((row) => row[step].count > 0);
  const { columns } = texts;
  const numbers = [columns.cases, columns.done, columns.inTime, columns.median, columns.p90, columns.limit];
  return html`<h3>${texts.steps[step]}</h3>
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
  columns: [{ head: columns.group, isRowHead: true }, ...numbers.map((head) => ({ head, isNumber: true }))],
  rows: [...rows.map((row) => cells(row, step, clinicName)), totals(rows, step)],
})}</div>`;
}

/** How soon each step was taken, by urgency and clinic: dots against the limit, and the numbers below. */
export const timelinessPart = ({ byClinic }: TimelinessAnswer, clinicName: NameOf): Html =>
  byClinic.length === 0
    ? html`<p class="empty">${texts.empty}</p>`
    : html`<p>${texts.intro}</p>
${steps.map((step) => stepPart(byClinic, step, clinicName))}
<p class="usa-hint">${reportTexts.few} ${texts.limitNote}</p>`;
