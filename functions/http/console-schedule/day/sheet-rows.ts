import type { DaySheetEntry, ScheduleAnswer } from '../../../../shared/contract/day-sheet-answer.ts';
import { callLink } from '../../../../shared/http/console/call-link.ts';
import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { markedTimeOfDay, timeOfDay } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { dayTexts as texts } from '../../../../shared/texts/en/pages/console-day.ts';
import { visitButtons } from './visit-buttons.ts';
import { missingList, type SheetNow, visitFlags } from './visit-flags.ts';

type Stretch = Pick<DaySheetEntry, 'start' | 'end'>;

/** How rows are shown. */
export interface RowSettings extends SheetNow {
  /** The way up of the page. */
  up: string;
  /** The visit that was just changed. */
  changed?: string | undefined;
}

const minutesOf = ({ start, end }: Stretch): number => Math.round((Date.parse(end) - Date.parse(start)) / 60_000);

const timeCell = (stretch: Stretch): Html =>
  html`<th scope="row">${markedTimeOfDay(stretch.start)} <span class="day-sheet__length">${texts.minutes(minutesOf(stretch))}</span></th>`;

/** Who comes, and how they are reached. */
const patientCell = (entry: DaySheetEntry, { up, ...at }: RowSettings): Html => html`<td>
<div class="day-sheet__person"><a class="day-sheet__name" href="${up}staff/cases/${entry.caseId}">${entry.patientName ?? texts.nameless}</a>
${entry.birthYear !== undefined && html`<span>${texts.born(entry.birthYear)}</span>`}
${entry.phone !== undefined && callLink(entry.phone)}
${entry.code !== undefined && html`<span class="case-code">${entry.code}</span>`}</div>
${visitFlags(entry, at)}
${missingList(entry, at)}</td>`;

function visitRow(entry: DaySheetEntry, settings: RowSettings): Html {
  const { appointmentId, status, practitionerId, practitionerName, appointmentType, appointmentTypeName } = entry;
  return html`<tr class="day-sheet__visit day-sheet__visit--${status}" id="${appointmentId}" tabindex="-1">
${timeCell(entry)}
${patientCell(entry, settings)}
<td>${appointmentTypeName ?? appointmentType}<br>${practitionerName ?? practitionerId}</td>
<td><strong class="day-sheet__state">${texts.states[status]}</strong>${
    appointmentId === settings.changed && doneNotice(status, texts.did)
  }</td>
<td class="day-sheet__acts no-print">${visitButtons(entry, settings)}</td>
</tr>`;
}

/** A stretch in which nobody comes. */
const quietRow = (stretch: Stretch, words: string, kind: 'free' | 'closed'): Html =>
  html`<tr class="day-sheet__quiet day-sheet__quiet--${kind}">
<th scope="row">${markedTimeOfDay(stretch.start)}</th>
<td colspan="3">${words}</td>
<td class="no-print"></td>
</tr>`;

const closedRow = (stretch: NonNullable<ScheduleAnswer['closedTimes']>[number]): Html =>
  quietRow(stretch, texts.closedUntil(timeOfDay(stretch.end), stretch.reason), 'closed');

const freeRow = (gap: ScheduleAnswer['gaps'][number]): Html =>
  quietRow(
    gap,
    texts.freeUntil(timeOfDay(gap.end), minutesOf(gap), gap.practitionerName ?? gap.practitionerId),
    'free',
  );

/** The rows of a day by time: visits, free stretches that are not over, and what staff closed of it. */
export function sheetRows({ appointments, gaps, closedTimes = [] }: ScheduleAnswer, settings: RowSettings): Html[] {
  const ahead = gaps.filter(({ end }) => Date.parse(end) > settings.now.epochMilliseconds);
  const rows = [
    ...closedTimes.map((each) => ({ at: each.start, row: closedRow(each) })),
    ...appointments.map((entry) => ({ at: entry.start, row: visitRow(entry, settings) })),
    ...ahead.map((gap) => ({ at: gap.start, row: freeRow(gap) })),
  ];
  return rows.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ row }) => row);
}
