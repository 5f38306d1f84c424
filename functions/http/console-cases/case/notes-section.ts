import { Temporal } from 'temporal-polyfill';
import { wordsFor } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { dateWords } from '../../../../shared/http/html/questions/date-words.ts';
import { requestItemWords } from '../../../../shared/texts/en/pages/console-acts.ts';
import { caseTexts, contactWords } from '../../../../shared/texts/en/pages/console-case.ts';
import type { CaseView } from './case-view.ts';
import { quoted } from './own-words.ts';

const texts = caseTexts.notes;

interface Said {
  at: string;
  by: string;
  what: string;
  /** Absent where nobody wrote any; null where the reader may not see it. */
  text: string | null | undefined;
}

/** Notes, advice and calls as one list. */
function saidOf({ body }: CaseView): Said[] {
  return [
    ...body.notes.map(({ at, by, text }) => ({ at, by, what: texts.note, text: text ?? null })),
    ...body.advice.map(({ at, by, text }) => ({ at, by, what: texts.advice, text: text ?? null })),
    ...body.contacts.map(({ at, by, channel, reached, note }) => ({
      at,
      by,
      what: `${reached ? texts.reached : texts.notReached} ${contactWords[channel]}`,
      text: note,
    })),
  ].sort((a, b) => Temporal.Instant.compare(b.at, a.at));
}

const itemOf = (
  { now, zone }: CaseView,
  { at, by, what, text }: Said,
): Html => html`<li><p><strong>${what}</strong>, ${by}, ${clockTime(at, { now, zone })}${text === null && html`. ${texts.hidden}`}</p>
${typeof text === 'string' && quoted(text, html` dir="auto"`)}</li>
`;

/** What staff wrote and whom they called, the newest first. */
export function notesSection(view: CaseView): Html {
  const said = saidOf(view);
  return html`<section class="case-section" aria-labelledby="notes"><h2 id="notes">${texts.title}</h2>
${said.length === 0 ? html`<p>${texts.none}</p>` : html`<ul class="case-list">\n${said.map((each) => itemOf(view, each))}</ul>`}
</section>`;
}

/** What was asked of the referrer, and whether it came. */
export function requestsSection({ body, now, zone }: CaseView): Piece {
  const { requests } = caseTexts;
  const at = { now, zone };
  if (body.informationRequests.length === 0) return false;
  return html`<section class="case-section" aria-labelledby="requests"><h2 id="requests">${requests.title}</h2>
<ul class="case-list">
${body.informationRequests.map(
  (
    each,
  ) => html`<li><p><strong>${each.items.map((item) => wordsFor(item, requestItemWords)).join(', ')}</strong>: ${requests.status[each.status]}, ${requests.due} ${dateWords(each.dueBy, 'en')}. ${requests.asked} ${clockTime(each.askedAt, at)}, ${each.askedBy}${each.answeredAt && html`; ${requests.answered} ${clockTime(each.answeredAt, at)}`}</p>
${each.question !== undefined && quoted(each.question, html` dir="auto"`)}</li>
`,
)}</ul>
</section>`;
}
