import type { CaseHeader } from '../../../../shared/domain/cases/case-header.ts';
import { isClinician } from '../../../../shared/domain/core/party.ts';
import type { Ruleset } from '../../../../shared/domain/triage/ruleset.ts';
import { crisisLines, precautionLines } from '../../../../shared/domain/triage/staff/guidance-lines.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { caseTexts as texts } from '../../../../shared/texts/en/pages/console-case.ts';
import { actForms, actNotice } from '../acts/act-forms.ts';
import { replayForm } from '../acts/replay-form.ts';
import { listAddress } from '../worklist/list-place.ts';
import { answersGiven } from './answers-given.ts';
import { caseHead, deadlineList, endedSection } from './case-head.ts';
import type { CaseView } from './case-view.ts';
import { doublesSection } from './doubles-section.ts';
import { missingItems } from './missing-items.ts';
import { notesSection, requestsSection } from './notes-section.ts';
import { ownWords } from './own-words.ts';
import { personFacts } from './person-facts.ts';
import type { ShownTimeline } from './timeline/read-timeline.ts';
import { timelineSection } from './timeline/timeline-section.ts';
import { visitsSection } from './visits-section.ts';
import { whyTriaged } from './why-triaged.ts';

/** What a case's page is written from besides the case itself. */
interface BesideCase {
  timeline: ShownTimeline;
  /** Other cases of the person. */
  others: readonly CaseHeader[];
  ruleset: Ruleset;
}

/** What is to be done whatever else is read: words of self-harm, a spine to be held still. */
function dangers({ body: { triage } }: CaseView): Piece {
  const lines = triage
    ? [...crisisLines({ triaged: { result: triage } }), ...precautionLines({ triaged: { result: triage } })]
    : [];
  return (
    lines.length > 0 &&
    html`<div class="usa-alert usa-alert--error case-danger"><div class="usa-alert__body">${lines.map((each) => html`<p class="usa-alert__text">${each}</p>`)}</div></div>`
  );
}

/** The page of a case: who it is and what is due, what can be done, their own words, why, what is missing, visits, and all that happened. */
export function caseMain(view: CaseView, { timeline, others, ruleset }: BesideCase): Html {
  const history = timeline.items.flatMap((item) => ('entry' in item ? [item.entry] : []));
  const isClinical = isClinician(view.caller);
  return html`<p class="act-link"><a href="${listAddress(wayUp(view.at), view.list)}">${texts.back}</a></p>
${caseHead(view)}
${actNotice(view)}
${endedSection(view)}${dangers(view)}
${!isClinical && html`<p>${texts.noClinical}</p>`}
<div class="case">
<div class="case__acts">${actForms(view)}</div>
${isClinical && html`<div class="case__first">${ownWords(view, history)}${whyTriaged(view, ruleset)}</div>`}
<div class="case__facts">${deadlineList(view)}${personFacts(view)}</div>
<div class="case__rest">
${answersGiven(view)}
${missingItems(view)}
${visitsSection(view)}
${doublesSection(view, others)}
${requestsSection(view)}
${notesSection(view)}
${timelineSection(view, timeline, (messageId) => replayForm(view, messageId))}
</div>
</div>`;
}
