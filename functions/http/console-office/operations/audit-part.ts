import type * as z from 'zod/mini';
import type { HistoryAnswer } from '../../../../shared/contract/history-answer.ts';
import { CaseId } from '../../../../shared/domain/core/ids.ts';
import { plainWords, wordsFor } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { faultsByField } from '../../../../shared/http/console/fault-summary.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import { clockTime, type ReadAt } from '../../../../shared/http/html/clock-time.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { auditTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import { caseLink } from '../reports/breaches-part.ts';
import { operationsPages, upFromPart as up } from './operations-frame.ts';

type Entries = z.infer<typeof HistoryAnswer>;
type Entry = Entries['entries'][number];
type Query = Partial<Record<'case' | 'actor' | 'day' | 'cursor', string | undefined>>;

const page = `${up}${operationsPages.audit}`;
export const auditLabels = { case: texts.case, actor: texts.actor, day: texts.day };

/** What is asked: what was left empty is not. */
export const questionOf = (query: Query): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const text = value?.trim() ?? '';
      return text === '' ? [] : [[name, text]];
    }),
  );

/** Of which case, or of whom and on which day. */
export function auditForm(query: Query, refused: Refused | undefined): Html {
  const faults = refused ? faultsByField(refused) : {};
  const day = html`<div class="usa-form-group${faults.day && ' usa-form-group--error'}"><label class="usa-label" for="day">${texts.day}</label>
${faults.day && html`<p class="usa-error-message" id="day-error">${faults.day}</p>`}
<input class="usa-input" type="date" id="day" name="day" value="${query.day ?? ''}"${faults.day && html` aria-describedby="day-error" aria-invalid="true"`}></div>`;
  const fields = [
    textField({ name: 'case', label: texts.case, hint: texts.caseHint, value: query.case, error: faults.case }),
    textField({ name: 'actor', label: texts.actor, hint: texts.actorHint, value: query.actor, error: faults.actor }),
    day,
  ];
  const isNarrowed = Object.keys(questionOf(query)).length > 0;
  return filterBar({ action: page, fields, isNarrowed, label: texts.show });
}

/** Who did it: staff by their id, anybody else with what they are. */
export const actorWords = ({ id, kind }: Entry['actor']): string => (kind === 'staff' ? id : `${id} (${kind})`);

/** Where it was done or seen: a page by its name, else what the API calls it, as words. */
export const placeWords = (purpose: string): string => wordsFor(purpose, texts.places);

/** What was seen or done with: one case, several, or none. */
function casesOf({ caseId, cases = [] }: Entry): Piece {
  const named = [caseId, ...cases].filter((id) => CaseId.safeParse(id).success);
  const links = named.map((id) => html`${caseLink(id, up)} `);
  return links.length > 3 ? fold(texts.cases(links.length), links) : links;
}

const detailsOf = ({ detail = {} }: Entry): string =>
  Object.entries(detail)
    .map(([name, value]) => `${plainWords(name)}: ${value}`)
    .join(' · ');

const cells = (entry: Entry, at: ReadAt): Piece[] => [
  clockTime(entry.at, at),
  actorWords(entry.actor),
  wordsFor(entry.action, texts.actions),
  casesOf(entry),
  placeWords(entry.purpose ?? ''),
  detailsOf(entry),
];

/** What was written down, oldest first, and the way to what came later. */
export function entriesPart({ entries, cursor }: Entries, question: Record<string, string>, at: ReadAt): Html {
  const { columns } = texts;
  return html`${dataTable({
    caption: texts.title,
    hidesCaption: true,
    columns: [
      { head: columns.at, isRowHead: true },
      { head: columns.who },
      { head: columns.what },
      { head: columns.case },
      { head: columns.where },
      { head: columns.detail },
    ],
    rows: entries.map((entry) => cells(entry, at)),
    empty: texts.empty,
  })}
${
  cursor !== undefined &&
  html`<p><a href="${page}?${new URLSearchParams({ ...question, cursor }).toString()}">${texts.next}</a></p>`
}`;
}
