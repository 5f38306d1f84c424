import type { TimelinessAnswer } from '../../../../shared/contract/timeliness.ts';
import { clocks } from '../../../../shared/domain/messages/case-clocks.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { breachTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';
import { longTable } from './long-table.ts';
import { minutesWords, type NameOf } from './shares.ts';

type Breach = TimelinessAnswer['breaches'][number];

/** To a case. @param up the page's way up @param codeOf the code of a case, where that is known */
export const caseLink = (caseId: string, up: string, codeOf: NameOf = (id) => id): Html =>
  html`<a href="${up}staff/cases/${caseId}">${codeOf(caseId)}</a>`;

/** Why, as a code says it or a clinician wrote it. */
const reasonOf = (reason: string): string =>
  Object.hasOwn(texts.reasons, reason) ? (texts.reasons[reason] ?? reason) : reason;

/** What is not known of a case is an empty cell: a card of a narrow window leaves it out. */
function cells(ofCase: readonly Breach[], shown: readonly Breach['clock'][]): Piece[] {
  const late = shown.map((clock) => {
    const breach = ofCase.find((each) => each.clock === clock);
    return breach && minutesWords(breach.by);
  });
  return [...late, ofCase.flatMap(({ reason }) => (reason === undefined ? [] : reasonOf(reason))).join('; ')];
}

/** The deadlines that were not met, a row a case, the longest first. @param codeOf the code of a case @param up the page's way up */
export function breachesPart(
  { breaches, breachesLeftOut = 0 }: TimelinessAnswer,
  { codeOf, up }: { codeOf: NameOf; up: string },
): Html {
  if (breaches.length === 0) return html`<p class="empty">${texts.empty}</p>`;
  const shown = clocks.filter((clock) => breaches.some((breach) => breach.clock === clock));
  const cases = [...Map.groupBy(breaches, ({ caseId }) => caseId)];
  const { first, rest } = longTable({
    caption: texts.heading,
    hidesCaption: true,
    columns: [
      { head: texts.columns.case, isRowHead: true },
      ...shown.map((clock) => ({ head: texts.clocks[clock], isNumber: true })),
      { head: texts.columns.reason },
    ],
    rows: cases.map(([caseId, ofCase]) => [caseLink(caseId, up, codeOf), ...cells(ofCase, shown)]),
  });
  return html`<p>${texts.sum(cases.length, breaches.length)}</p>
${first}
${rest}
${breachesLeftOut > 0 && html`<p>${texts.more(breachesLeftOut)}</p>`}`;
}
