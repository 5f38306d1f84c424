import type * as z from 'zod/mini';
import type { AvailabilityAnswer } from '../../../../shared/contract/calendar-answers.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { type FlagKind, flag } from '../../../../shared/http/console/flag.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { hoursTexts as texts } from '../../../../shared/texts/en/pages/console-hours.ts';
import { hoursWords, limitWords } from './hours-words.ts';
import type { Names } from './names.ts';

/** Hours and limits, saved or wanted. */
export type SomeHours = Pick<z.infer<typeof AvailabilityAnswer>, 'weekly' | 'limits'>;

const linesOf = ({ weekly, limits }: SomeHours, names: Names): string[] => [
  ...weekly.map((each) => hoursWords(each, names)),
  ...limits.map((each) => limitWords(each, names)),
];

/** What other hours change, line by line: what goes, what comes, what stays. */
export function hoursChange(now: SomeHours, wanted: SomeHours, names: Names): Html {
  const [before, after] = [linesOf(now, names), linesOf(wanted, names)];
  const row = (word: string, kind: FlagKind) => (line: string) => [flag(word, kind), line];
  const rows = [
    ...before.filter((line) => !after.includes(line)).map(row(texts.goes, 'warning')),
    ...after.filter((line) => !before.includes(line)).map(row(texts.comes, 'good')),
    ...after.filter((line) => before.includes(line)).map(row(texts.stays, 'plain')),
  ];
  const isSame = before.length === after.length && before.every((line) => after.includes(line));
  return html`${isSame && html`<p>${texts.same}</p>`}
${dataTable({
  caption: texts.title,
  hidesCaption: true,
  columns: [{ head: texts.change }, { head: texts.title }],
  rows,
  empty: texts.nothing,
})}`;
}

const version = (heading: string, lines: readonly string[], others: readonly string[]): Html =>
  html`<section class="calendar-version"><h3>${heading}</h3>
${
  lines.length === 0
    ? html`<p>${texts.nothing}</p>`
    : html`<ul>${lines.map((line) => html`<li>${line}${!others.includes(line) && html` ${flag(texts.differs, 'warning')}`}</li>\n`)}</ul>`
}
</section>`;

/** Two versions side by side: what is saved, and what somebody meant to save. */
export function hoursConflict(saved: SomeHours, typed: SomeHours, names: Names): Html {
  const [theirs, yours] = [linesOf(saved, names), linesOf(typed, names)];
  return html`<section class="usa-alert usa-alert--warning" role="alert">
<h2 class="usa-alert__heading">${texts.conflict}</h2>
<p>${texts.conflictWhy}</p>
<div class="calendar-versions">${version(texts.theirs, theirs, yours)}
${version(texts.yours, yours, theirs)}</div>
<p><a href="./hours">${texts.startAnew}</a></p>
</section>`;
}
