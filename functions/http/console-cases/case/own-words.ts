import { isClinician } from '../../../../shared/domain/core/party.ts';
import { evidenceInWords } from '../../../../shared/domain/triage/staff/evidence-words.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { caseTexts } from '../../../../shared/texts/en/pages/console-case.ts';
import { langAttribute } from './case-names.ts';
import { isEnded } from './case-standing.ts';
import type { CaseView } from './case-view.ts';
import type { HistoryEntry } from './timeline/timeline-page.ts';

const texts = caseTexts.words;

/** A text as it was written, its lines kept. It is text and nothing else: letters that turn its direction end with it. */
export const quoted = (text: string, attributes: Html): Html =>
  html`<blockquote class="own-words"${attributes}><bdi>${text}</bdi></blockquote>`;

/** The patient's words in their language; the referrer's note is for staff, in whatever language it has. */
function allWords({ body }: CaseView): Html[] {
  const { freeText = '', note = '', submittedBy } = body.clinical ?? {};
  const who = submittedBy ? texts.patient[submittedBy] : texts.somebody;
  return [
    ...(freeText.trim() === '' ? [] : [html`<h3>${who}</h3>\n${quoted(freeText, langAttribute(body.language))}`]),
    ...(note.trim() === '' ? [] : [html`<h3>${texts.note}</h3>\n${quoted(note, html` dir="auto"`)}`]),
  ];
}

/** What the reader of words found in them that made a rule fire. */
function marks({ body, zone }: CaseView): Piece {
  const { triage } = body;
  const all = (triage?.firedRules ?? []).flatMap(({ because }) => because).filter((each) => each.endsWith('(words)'));
  if (all.length === 0) return false;
  const dating = { at: body.triageVersions?.at(-1)?.at ?? body.receivedAt, zone };
  const found = evidenceInWords([...new Set(all)], dating);
  return html`<p>${texts.marks} ${found.join('; ')}.</p>`;
}

/** Whether a person has read them, who, and until when somebody is to. */
function reading({ body, now, zone }: CaseView, readings: readonly HistoryEntry[]): Html {
  const at = { now, zone };
  const by = body.deadlines.readBy;
  if (!body.unreadText) {
    return html`<p>${
      readings.length === 0
        ? texts.read
        : html`${texts.readers} ${readings.map((each, n) => html`${n > 0 && ', '}${each.actor.id} (${clockTime(each.at, at)})`)}.`
    }</p>`;
  }
  if (isEnded(body)) return html`<p><strong>${texts.neverRead}</strong></p>`;
  return html`<p><strong>${texts.unread}</strong> ${!body.wordsExplained && `${texts.readNow} `}${by !== null && html`${texts.readBy} ${clockTime(by, at)}.`}</p>`;
}

/** The patient's own words, then the referrer's note: read before what rules made of them. For nurses and above. */
export function ownWords(view: CaseView, history: readonly HistoryEntry[]): Piece {
  if (!isClinician(view.caller)) return false;
  const words = allWords(view);
  const readings = history.filter(({ action }) => action === 'words-read');
  return html`<section class="case-section" aria-labelledby="words"><h2 id="words">${texts.title}</h2>
${words.length === 0 ? html`<p>${texts.none}</p>` : html`${words}${reading(view, readings)}${marks(view)}`}
</section>`;
}
