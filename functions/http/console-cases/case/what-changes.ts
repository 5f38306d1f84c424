import { fill } from '../../../../shared/domain/messages/message-texts.ts';
import type { Ruleset } from '../../../../shared/domain/triage/ruleset.ts';
import { findingWords } from '../../../../shared/domain/triage/staff/answer-words.ts';
import { wordsFor } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { coreFieldWords } from '../../../../shared/domain/triage/staff-words.ts';
import { urgencyRank } from '../../../../shared/domain/triage/urgency.ts';
import { type WhatIf, type WorstAnswer, whatIf } from '../../../../shared/domain/triage/what-if.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { caseTexts } from '../../../../shared/texts/en/pages/console-case.ts';
import type { CaseView, ShownCase } from './case-view.ts';

const texts = caseTexts.change;

type Result = NonNullable<ShownCase['triage']>;

const nameOf = ({ field }: WorstAnswer): string => wordsFor(field, coreFieldWords);

/** What an open question could make of the level. */
const raising = (answer: WorstAnswer): Html =>
  html`<li>${nameOf(answer)}: ${wordsFor(answer.value, findingWords[answer.field] ?? {})} → ${urgencyMark(answer.urgency)}</li>
`;

function open({ worst, allWell }: WhatIf, { urgency }: Result): Piece {
  if (allWell === null) return html`<p>${texts.nothing}</p>`;
  const isHigher = (answer: WorstAnswer): boolean => urgencyRank(answer.urgency) > urgencyRank(urgency);
  const [higher, others] = [worst.filter(isHigher), worst.filter((answer) => !isHigher(answer))];
  return html`${higher.length > 0 && html`<p>${texts.open}</p>\n<ul>${higher.map(raising)}</ul>`}
${others.length > 0 && html`<p>${texts.openBesides} ${others.map(nameOf).join(', ')}.</p>`}
<p>${texts.allWell}: ${urgencyMark(allWell)} ${texts.lowers}</p>`;
}

/** A sheet that lacks items says only between which numbers it lies. */
const sins = ({ sinsScore, sinsMin: low, sinsMax: high }: Result): Piece =>
  sinsScore === null &&
  low !== null &&
  high !== null &&
  html`<p>${fill(texts.sins, { low: String(low), high: String(high) })}</p>`;

/** What would change the level: the questions that nobody answered, by the rules in force. */
export function whatChanges({ body, now }: CaseView, triage: Result, ruleset: Ruleset): Piece {
  if (!body.clinical) return false;
  const asked = whatIf(body.clinical, triage.missingCoreAnswers, { now, ruleset });
  return html`<h3>${texts.title}</h3>
${open(asked, triage)}${sins(triage)}`;
}
