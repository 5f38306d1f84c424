import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { shortDate } from '../../../../shared/http/console/date-words.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { onCallTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';
import type { RotaDay, Stretch } from './rota-week.ts';

/** `8:00 PM`; the end of a day is its midnight. */
const clockOf = (at: Stretch['start']): string =>
  `${at.hour % 12 || 12}:${String(at.minute).padStart(2, '0')}\u00a0${at.hour < 12 ? 'AM' : 'PM'}`;

const stretch = ({ start, end, shift }: Stretch, mine: string): Html => {
  const times = `${clockOf(start)}–${clockOf(end)}`;
  if (!shift) return html`<li class="rota-strip__gap">${times} ${flag(texts.gap, 'warning')}</li>`;
  return shift.recipientId === mine
    ? html`<li><strong>${times} ${shift.recipientId} (${texts.you})</strong></li>`
    : html`<li>${times} ${shift.recipientId}</li>`;
};

/** A week, a strip a day. @param mine who reads it: their own shifts stand out */
export const rotaTable = (days: readonly RotaDay[], mine: string): Html =>
  dataTable({
    caption: texts.days,
    columns: [{ head: texts.day, isRowHead: true }, { head: texts.shifts }],
    rows: days.map(({ date, stretches }) => [
      shortDate(date.toString()),
      html`<ul class="rota-strip">${stretches.map((each) => stretch(each, mine))}</ul>`,
    ]),
  });

/** How many stretches of a week nobody has, and what happens there. */
export function gapsLine(days: readonly RotaDay[]): Html {
  const gaps = days.flatMap(({ stretches }) => stretches.filter(({ shift }) => !shift)).length;
  return gaps === 0 ? html`<p>${texts.noGap}</p>` : html`<p><strong>${texts.gaps(gaps)}</strong> ${texts.gapWhy}</p>`;
}
