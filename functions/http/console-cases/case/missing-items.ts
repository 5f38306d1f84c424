import { wordsFor } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { actionWords, ownerWords } from '../../../../shared/domain/triage/staff/review-lines.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { dueClock } from '../../../../shared/http/console/due-clock.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { html, type Piece } from '../../../../shared/http/html/markup.ts';
import { caseTexts } from '../../../../shared/texts/en/pages/console-case.ts';
import { referrerTexts } from '../../../../shared/texts/en/referrer.ts';
import type { CaseView } from './case-view.ts';

const texts = caseTexts.missing;

/** What the visit needs and the practice has not got: who gets it, and by when. Of an ended case nothing is missing any more. */
export function missingItems({ body, now, zone }: CaseView): Piece {
  const items = body.missingForVisit;
  if (items === undefined) return false;
  const table = dataTable({
    caption: texts.title,
    hidesCaption: true,
    columns: [{ head: texts.item, isRowHead: true }, { head: texts.owner }, { head: texts.dueBy }],
    rows: items.map(({ item, action, owner, dueBy }) => [
      `${wordsFor(item, referrerTexts.items)} (${actionWords[action]})`,
      ownerWords[owner],
      html`${clockTime(dueBy, { now, zone })} (${dueClock(dueBy, now)})`,
    ]),
    empty: texts.none,
  });
  return html`<section class="case-section" aria-labelledby="missing"><h2 id="missing">${texts.title}</h2>
${table}
</section>`;
}
