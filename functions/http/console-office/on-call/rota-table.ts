import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { shortDate } from '../../../../shared/http/console/date-words.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { onCallTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';
import { gapsOf, type RotaDay, type Stretch } from './rota-week.ts';
import { hoursWords, stretchWords } from './rota-words.ts';

const stretch = (part: Stretch, mine: string): Html => {
  const hours = hoursWords(part);
  if (!part.shift) return html`<li>${hours} ${flag(texts.gap, 'warning')}</li>`;
  const { recipientId } = part.shift;
  return recipientId === mine
    ? html`<li><strong>${hours} ${recipientId} (${texts.you})</strong></li>`
    : html`<li>${hours} ${recipientId}</li>`;
};

/** Days of a rota, a strip a day. @param mine who reads it: their own shifts stand out */
export const rotaTable = (days: readonly RotaDay[], mine: string, caption = texts.days): Html =>
  html`<div class="rota-days">${dataTable({
    caption,
    columns: [{ head: texts.day, isRowHead: true }, { head: texts.shifts }],
    rows: days.map(({ date, stretches }) => [
      shortDate(date.toString()),
      html`<ul class="rota-strip">${stretches.map((each) => stretch(each, mine))}</ul>`,
    ]),
  })}</div>`;

/** The hours of the days that nobody has, each named, and what happens there. @param behind who is called there, in words */
export function gapsLine(days: readonly RotaDay[], behind: string): Html {
  const gaps = gapsOf(days);
  if (gaps.length === 0) return html`<p>${texts.noGap}</p>`;
  return html`<h2>${texts.gapsHead}</h2>
<ul>${gaps.map((each) => html`<li>${stretchWords(each)}</li>`)}</ul>
<p>${behind === '' ? texts.gapNobody : texts.gapWhy(behind)}</p>`;
}
