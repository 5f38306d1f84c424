import type { AccessAnswer } from '../../../../shared/contract/audit-answers.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { faultsByField } from '../../../../shared/http/console/fault-summary.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import { clockTime, type ReadAt } from '../../../../shared/http/html/clock-time.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { accessTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import { actorWords, placeWords } from './audit-part.ts';
import { operationsPages, upFromPart as up } from './operations-frame.ts';

type Row = AccessAnswer['rows'][number];

/** Of which month. */
export const accessForm = (month: string, refused: Refused | undefined): Html =>
  filterBar({
    action: `${up}${operationsPages.access}`,
    fields: textField({
      name: 'month',
      label: texts.month,
      hint: texts.monthHint,
      value: month,
      error: refused && faultsByField(refused).month,
      width: 'small',
    }),
    isNarrowed: false,
    label: texts.show,
  });

const cells = (row: Row, at: ReadAt): Piece[] => [
  actorWords(row.actor),
  placeWords(row.purpose),
  row.views,
  row.cases,
  row.outsideOfficeHours,
  clockTime(row.lastAt, at),
  row.unusual.map((reason) => html`${flag(texts.unusual[reason], 'warning')} `),
];

/** Who looked, a row an actor and page. */
export function accessPart({ month, rows }: AccessAnswer, at: ReadAt): Html {
  const { columns } = texts;
  return html`${dataTable({
    caption: `${texts.title}: ${month}`,
    columns: [
      { head: columns.who, isRowHead: true },
      { head: columns.where },
      { head: columns.views, isNumber: true },
      { head: columns.cases, isNumber: true },
      { head: columns.outside, isNumber: true },
      { head: columns.last },
      { head: columns.unusual },
    ],
    rows: rows.map((row) => cells(row, at)),
    empty: texts.empty,
  })}
<p class="no-print"><a href="${up}staff/operations/access.csv?${new URLSearchParams({ month }).toString()}">${texts.csv}</a></p>`;
}
