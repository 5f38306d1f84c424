import type { AttendanceAnswer } from '../../../../shared/contract/attendance.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { stackedBars } from '../../../../shared/http/html/chart/stacked-bars.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { reportTexts, attendanceTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { countOf, type NameOf } from './shares.ts';

type Row = AttendanceAnswer['rows'][number];

const toComeOf = ({ booked, completed, noShow, cancelledByPatient, cancelledByPractice, notMarked }: Row): number =>
  booked - completed - noShow - cancelledByPatient - cancelledByPractice - notMarked;

const partsOf = (row: Row): number[] => [
  row.completed,
  row.noShow,
  row.cancelledByPatient,
  row.cancelledByPractice,
  toComeOf(row),
  row.notMarked,
];

/** So many of them have ended: beside these stands how many were cancelled late. */
const endedParts = 4;

/** Names of clinics and visit types. */
export interface VisitNames {
  clinicName: NameOf;
  typeName: NameOf;
}

function cells(row: Row, { clinicName, typeName }: VisitNames): Piece[] {
  const counts = partsOf(row).map((count) => countOf(count, row.booked));
  const [ended, open] = [counts.slice(0, endedParts), counts.slice(endedParts)];
  return [clinicName(row.clinicId), typeName(row.appointmentType), row.booked, ...ended, row.late, ...open];
}

/** How visits came out: bars of shares, with the numbers below. */
export function attendancePart({ rows }: AttendanceAnswer, names: VisitNames): Html {
  if (rows.length === 0) return html`<p class="empty">${texts.empty}</p>`;
  const { columns } = texts;
  const numbers = [
    columns.booked,
    columns.completed,
    columns.noShow,
    columns.byPatient,
    columns.byPractice,
    columns.late,
    columns.toCome,
    columns.notMarked,
  ];
  return html`<p>${texts.intro}</p>
${stackedBars({
  id: 'attendance-chart',
  title: texts.title,
  description: texts.description,
  rows: rows.map((row) => ({
    label: `n ${row.booked}: ${names.clinicName(row.clinicId)}, ${names.typeName(row.appointmentType)}`,
    values: partsOf(row),
  })),
  parts: texts.parts,
  isShare: true,
})}
${dataTable({
  caption: texts.title,
  hidesCaption: true,
  columns: [
    { head: columns.clinic, isRowHead: true },
    { head: columns.type },
    ...numbers.map((head) => ({ head, isNumber: true })),
  ],
  rows: rows.map((row) => cells(row, names)),
})}
<p class="usa-hint">${reportTexts.few}</p>`;
}
