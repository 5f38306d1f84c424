import type { Temporal } from 'temporal-polyfill';
import type { WorklistItem } from '../../../../shared/contract/worklist-answers.ts';
import { nameOf } from '../../../../shared/domain/cases/case-header.ts';
import { isOver } from '../../../../shared/domain/cases/transitions.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { languageName } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { dueClock } from '../../../../shared/http/console/due-clock.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { outcomeWords } from '../../../../shared/texts/en/pages/console-acts.ts';
import { statusWords } from '../../../../shared/texts/en/pages/console-case.ts';
import { dueForWords, rowTexts as texts, worklistTexts } from '../../../../shared/texts/en/pages/console-worklist.ts';
import { withList } from './list-place.ts';
import { rowFlags } from './row-flags.ts';
import { shortTime } from './short-time.ts';

/** What rows are read by. */
export interface RowsContext {
  now: Temporal.Instant;
  /** IANA zone of the practice. */
  zone: string;
  /** Who reads: `you`. */
  staffId: string;
  /** The page's way up. */
  up: string;
  /** Where this list is (list-place.ts). */
  list?: string | undefined;
}

/** Naming a language is slow, and the same few come again and again. */
const languages = new Map<string, string>();
function languageOf(tag: string): string {
  const name = languages.get(tag) ?? languageName(tag);
  languages.set(tag, name);
  return name;
}

/** The year alone is known here, so the age that somebody comes to this year; the case, which knows the day, says no other one. */
const ageWords = (birthYear: number, today: string): string =>
  `${Math.max(Number(today.slice(0, 4)) - birthYear, 0)} ${texts.thisYear}`;

const small = (shown: Piece): Html => html`<span class="case-list__small">${shown}</span>`;

function due(item: WorklistItem, { now }: RowsContext, today: string): Html {
  if (isOver(item)) {
    const how = item.outcome && ` (${outcomeWords[item.outcome]})`;
    return html`${flag(`${statusWords[item.status]}${how ?? ''}`)}${item.endedAt && small(shortTime(item.endedAt, today))}`;
  }
  if (item.dueFor === undefined) return html`${texts.noClock}`;
  return html`${dueClock(item.dueAt, now)}${small(`${dueForWords[item.dueFor]} ${shortTime(item.dueAt, today)}`)}`;
}

function person(item: WorklistItem, { up, list }: RowsContext, today: string): Html {
  const age = item.birthYear === undefined ? [] : [ageWords(item.birthYear, today)];
  return html`<a href="${withList(`${up}staff/cases/${item.caseId}`, list)}">${nameOf(item.contact) ?? texts.noName}</a>${small(
    [...age, languageOf(item.language), ...(item.kind === 'referral' ? [texts.referral] : [])].join(' · '),
  )}`;
}

const nextVisit = ({ nextVisitAt, visitToRebookAt }: WorklistItem, today: string): Piece => {
  if (nextVisitAt !== undefined) {
    return `${nextVisitAt.startsWith(today) ? `${texts.today} ` : ''}${shortTime(nextVisitAt, today)}`;
  }
  return visitToRebookAt === undefined
    ? small(texts.noVisit)
    : html`${texts.rebook} ${shortTime(visitToRebookAt, today)}`;
};

const withWhom = ({ assignee, acknowledgedBy }: WorklistItem, { staffId }: RowsContext): Piece => {
  if (assignee === undefined) {
    const who = acknowledgedBy === staffId ? texts.me : acknowledgedBy;
    return small(who === undefined ? texts.nobody : html`${texts.nobody}; ${who} ${texts.answered}`);
  }
  return assignee === staffId ? html`<strong>${texts.me}</strong>` : assignee;
};

function row(item: WorklistItem, context: RowsContext, today: string): Html {
  const { columns } = worklistTexts;
  const status = isOver(item) ? '' : statusWords[item.status];
  return html`<tr data-row><td class="case-list__urgency">${urgencyMark(item.urgency)}</td><td class="case-list__due">${due(item, context, today)}</td><th scope="row">${person(item, context, today)}</th><td class="case-list__case"><span class="case-code">${item.code}</span>${small(status)}</td><td class="case-list__flags">${rowFlags(item, context.now)}</td><td data-label="${columns.visit}">${nextVisit(item, today)}</td><td data-label="${columns.assignee}">${withWhom(item, context)}</td></tr>
`;
}

/** Cases as the worklist shows them, one a row; where the window is narrow a card each, with its clock on top. */
export function caseRows(cases: readonly WorklistItem[], caption: string, context: RowsContext): Html {
  const today = localDateAt(context.now, context.zone);
  return html`<table class="case-list">
<caption class="usa-sr-only">${caption}</caption>
<thead><tr>${Object.values(worklistTexts.columns).map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${cases.map((item) => row(item, context, today))}</tbody>
</table>`;
}
