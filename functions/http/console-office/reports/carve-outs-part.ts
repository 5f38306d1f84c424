import type { CarveOutAnswer } from '../../../../shared/contract/carve-outs.ts';
import { stackedBars } from '../../../../shared/http/html/chart/stacked-bars.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { carveOutTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { longTable } from './long-table.ts';
import { type NameOf, weekWords } from './shares.ts';

type Row = CarveOutAnswer['rows'][number];

/** What became of reserved minutes, in the order of the chart's parts. */
const partsOf = ({ reservedMinutes, usedMinutes, releasedMinutes, releasedUsedMinutes }: Row): number[] => [
  usedMinutes,
  releasedUsedMinutes,
  releasedMinutes - releasedUsedMinutes,
  reservedMinutes - usedMinutes - releasedMinutes,
];

const summed = (rows: readonly Row[]): number[] =>
  texts.parts.map((_, part) => rows.reduce((sum, row) => sum + (partsOf(row)[part] ?? 0), 0));

function cells(row: Row, clinicName: NameOf): Piece[] {
  const [used, releasedUsed, empty] = partsOf(row);
  const { clinicId, week, reservedMinutes, suggestion } = row;
  return [
    clinicName(clinicId),
    weekWords(week),
    reservedMinutes,
    used,
    releasedUsed,
    empty,
    texts.suggestions[suggestion],
  ];
}

/** Minutes that were kept for urgent cases: a bar a clinic, and a row a clinic and week. */
export function carveOutsPart({ rows }: CarveOutAnswer, clinicName: NameOf): Html {
  if (rows.length === 0) return html`<p class="empty">${texts.empty}</p>`;
  const { columns } = texts;
  const numbers = [columns.reserved, columns.used, columns.releasedUsed, columns.empty];
  const clinics = [...Map.groupBy(rows, ({ clinicId }) => clinicId)];
  const { first, rest } = longTable({
    caption: texts.title,
    hidesCaption: true,
    columns: [
      { head: columns.clinic, isRowHead: true },
      { head: columns.week },
      ...numbers.map((head) => ({ head, isNumber: true })),
      { head: columns.suggestion },
    ],
    rows: rows.map((row) => cells(row, clinicName)),
  });
  return html`<p>${texts.intro}</p>
<div class="report__pair"><div>${stackedBars({
    id: 'carve-outs-chart',
    title: texts.title,
    description: texts.description,
    rows: clinics.map(([clinicId, ofClinic]) => ({ label: clinicName(clinicId), values: summed(ofClinic) })),
    parts: texts.parts,
    unit: texts.unit,
  })}</div>
${first}</div>
${rest}`;
}
