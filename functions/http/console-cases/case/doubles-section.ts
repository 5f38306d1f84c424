import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { ago } from '../../../../shared/http/html/ago.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { caseTexts, statusWords } from '../../../../shared/texts/en/pages/console-case.ts';
import type { CaseView } from './case-view.ts';

const texts = caseTexts.doubles;

/** Another case as the lists tell it: no name, so that opening it, which is written down, tells whose it is. */
function item({ now }: CaseView, id: string, other: CaseHeader | undefined, isLinked: boolean): Html {
  const about =
    other && html` ${urgencyMark(other.urgency)} ${statusWords[other.status]}, ${ago(other.receivedAt, now)}`;
  return html`<a href="${id}">${other?.code ?? id}</a>${about} ${flag(isLinked ? texts.linked : texts.possible, isLinked ? 'plain' : 'warning')}`;
}

/**
 * Cases that are, or may be, of the same person.
 * @param others their headers; of one that cannot be read its id is shown
 */
export function doublesSection(view: CaseView, others: readonly CaseHeader[]): Piece {
  const { possibleDuplicates, linked = [], linkedUrgency } = view.body;
  const ids = [...new Set([...possibleDuplicates, ...linked])];
  if (ids.length === 0) return false;
  const known = new Map(others.map((other) => [other.caseId, other]));
  return html`<section class="case-section" aria-labelledby="doubles"><h2 id="doubles">${texts.title}</h2>
<ul class="case-list">
${ids.map((id) => html`<li>${item(view, id, known.get(id), linked.includes(id))}</li>\n`)}</ul>
${linkedUrgency && html`<p>${texts.highest} ${urgencyMark(linkedUrgency)}</p>`}
</section>`;
}
