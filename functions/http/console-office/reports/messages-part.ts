import type { MessageReportAnswer } from '../../../../shared/contract/message-report.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { stackedBars } from '../../../../shared/http/html/chart/stacked-bars.ts';
import { clockTime, type ReadAt } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { messageKindWords } from '../../../../shared/texts/en/message-kind-words.ts';
import { messageReportTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { channelWords, resultWords } from '../../../../shared/texts/en/pages/console-timeline.ts';
import { caseLink } from './breaches-part.ts';
import type { NameOf } from './shares.ts';

/** What a code is called; one of another release is told by its name. */
const named = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code;
const kindOf = (kind: string): string => named(messageKindWords, kind);
const channelOf = (channel: string): string => named(channelWords, channel);
const resultOf = (result: Row['result']): string => (result === 'waiting' ? texts.waiting : resultWords[result]);

type Row = MessageReportAnswer['rows'][number];
type Trouble = MessageReportAnswer['troubles'][number];

/** In which part of its bar a result is counted: the order of `texts.parts`. */
const partOf: Readonly<Record<Row['result'], number>> = {
  refused: 0,
  failed: 0,
  ambiguous: 1,
  superseded: 1,
  waiting: 2,
  sent: 3,
  delivered: 4,
};

function barOf(rows: readonly Row[]): number[] {
  const of = (part: number) => rows.filter(({ result }) => partOf[result] === part);
  return texts.parts.map((_, part) => of(part).reduce((sum, { count }) => sum + count, 0));
}

/** How many messages of each kind and channel came to what. */
export function messageCountsPart({ rows, casesLeftOut = 0 }: MessageReportAnswer): Html {
  if (rows.length === 0) return html`<p class="empty">${texts.empty}</p>`;
  const groups = [...Map.groupBy(rows, ({ kind, channel }) => `${kindOf(kind)}, ${channelOf(channel)}`)];
  const { columns } = texts;
  return html`<p>${texts.intro}</p>
${casesLeftOut > 0 && html`<p>${texts.casesLeftOut(casesLeftOut)}</p>`}
<div class="report__pair"><div>${stackedBars({
    id: 'messages-chart',
    title: texts.chart,
    description: texts.description,
    rows: groups.map(([label, ofGroup]) => {
      const values = barOf(ofGroup);
      return { label: `${label} (n ${values.reduce((sum, value) => sum + value, 0)})`, values };
    }),
    parts: texts.parts,
    isShare: true,
  })}</div>
${dataTable({
  caption: texts.chart,
  hidesCaption: true,
  columns: [
    { head: columns.kind, isRowHead: true },
    { head: columns.channel },
    { head: columns.result },
    { head: columns.count, isNumber: true },
  ],
  rows: rows.map(({ kind, channel, result, count }) => [kindOf(kind), channelOf(channel), resultOf(result), count]),
})}</div>`;
}

/** Where a message is sent again, for whoever may. @param isAdmin only admins may */
const againLink = (messageId: string, up: string): Html =>
  html`<a href="${up}staff/operations/replay?${new URLSearchParams({ message: messageId }).toString()}">${texts.again}</a>`;

/** How messages that did not get through are told of. */
interface TroublesShown {
  up: string;
  at: ReadAt;
  codeOf: NameOf;
  /** Admins alone may send again. */
  isAdmin: boolean;
}

function troubleCells(trouble: Trouble, { up, at, codeOf, isAdmin }: TroublesShown): Piece[] {
  const { messageId, caseId, kind, channel, to, result = 'waiting', attempts } = trouble;
  return [
    clockTime(trouble.at, at),
    kindOf(kind),
    `${to} (${channelOf(channel)})`,
    html`${resultOf(result)}${isAdmin && html`<br>${againLink(messageId, up)}`}`,
    attempts,
    caseLink(caseId, up, codeOf),
  ];
}

/** Messages that did not get through, or may not have. */
export function troublesPart({ troubles, troublesLeftOut = 0 }: MessageReportAnswer, shown: TroublesShown): Html {
  const { at: tried, kind, to, result, tries, case: ofCase } = texts.troubleColumns;
  return html`${dataTable({
    caption: texts.troubles,
    hidesCaption: true,
    columns: [
      { head: tried, isRowHead: true },
      { head: kind },
      { head: to },
      { head: result },
      { head: tries, isNumber: true },
      { head: ofCase },
    ],
    rows: troubles.map((trouble) => troubleCells(trouble, shown)),
    empty: texts.noTroubles,
  })}
${troublesLeftOut > 0 && html`<p>${texts.more(troublesLeftOut)}</p>`}`;
}
