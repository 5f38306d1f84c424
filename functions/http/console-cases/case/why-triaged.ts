import type { Ruleset } from '../../../../shared/domain/triage/ruleset.ts';
import { evidenceInWords } from '../../../../shared/domain/triage/staff/evidence-words.ts';
import { wordsFor } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { reviewLines } from '../../../../shared/domain/triage/staff/review-lines.ts';
import { nameOf, scoresOf } from '../../../../shared/domain/triage/staff/why-lines.ts';
import {
  classificationWords,
  redFlagWords,
  rulesetStatusWords,
  specialtyWords,
} from '../../../../shared/domain/triage/staff-words.ts';
import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { factList } from '../../../../shared/http/console/fact-list.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { caseTexts } from '../../../../shared/texts/en/pages/console-case.ts';
import { isEnded } from './case-standing.ts';
import type { CaseView, ShownCase } from './case-view.ts';
import { quoted } from './own-words.ts';
import { whatChanges } from './what-changes.ts';

const texts = caseTexts.why;

type Result = NonNullable<ShownCase['triage']>;
type Fired = Result['firedRules'][number];

/** Rules with the answers that made them fire and what each enforces. */
function ruleTable(caption: string, rules: readonly Fired[], { body, zone }: CaseView): Html {
  const dating = { at: body.triageVersions?.at(-1)?.at ?? body.receivedAt, zone };
  return dataTable({
    caption,
    columns: [
      { head: texts.rule, isRowHead: true },
      { head: texts.level },
      { head: texts.answer },
      { head: texts.source },
    ],
    rows: rules.map((rule) => {
      const evidence = evidenceInWords(rule.because, dating).join('; ');
      return [nameOf(rule), urgencyMark(rule.level), evidence, rule.source];
    }),
  });
}

/** What a clinician set beside what the rules say. */
function overridden({ body, now, zone }: CaseView, result: Result): Piece {
  const { override } = body;
  if (!override) return false;
  return html`<h3>${texts.overridden}</h3>
<p>${texts.staff} ${override.by}, ${clockTime(override.at, { now, zone })}: ${urgencyMark(override.urgency)} ${texts.rules}: ${urgencyMark(result.urgency)}</p>
${quoted(override.reason, html` dir="auto"`)}`;
}

/** Both results side by side, where the newest answers came out better. */
function better({ body, now, zone }: CaseView, stands: Result): Piece {
  const newest = body.betterTriage;
  if (!newest) return false;
  const row = (name: string, { urgency, pageOnCall, decisiveRules, deadlines, firedRules }: Result): Piece[] => [
    name,
    html`${urgencyMark(urgency)}${pageOnCall && html`<br>${texts.paged}`}`,
    firedRules
      .filter(({ id }) => decisiveRules.includes(id))
      .map(nameOf)
      .join(', '),
    clockTime(deadlines.seenBy, { now, zone }),
  ];
  return html`<h3>${texts.better}</h3>
<p>${texts.betterLead}</p>
${dataTable({
  caption: texts.better,
  hidesCaption: true,
  columns: [{ head: '', isRowHead: true }, { head: texts.level }, { head: texts.decidedBy }, { head: texts.seenBy }],
  rows: [row(texts.stands, stands), row(texts.newest, newest)],
})}`;
}

/** Scores, red flags, class and route, of what there is. */
function facts({ body }: CaseView, result: Result): Html {
  const named = (codes: readonly string[], words: Readonly<Record<string, string>>): string =>
    codes.map((code) => wordsFor(code, words)).join(', ');
  const { version, status } = result.ruleset;
  return factList([
    [texts.scores, body.clinical && scoresOf(result, body.clinical).join(', ')],
    [texts.flags, named(result.redFlags, redFlagWords)],
    [texts.kind, named([result.classification], classificationWords)],
    [texts.route, named(result.routedSpecialties, specialtyWords)],
    [texts.ruleset, `${version} (${rulesetStatusWords[status]})`],
  ]);
}

/** What contradicts what in the answers, and what ends the check of an open case. */
function checks({ body }: CaseView, ruleset: Ruleset): Piece {
  const lines = body.clinical ? reviewLines({ answers: body.clinical }, { ruleset }) : [];
  const isAsked = body.needsHumanReview && !isEnded(body);
  return html`${isAsked && html`<p><strong>${texts.check}</strong></p>`}
${lines.length > 0 && html`<ul>${lines.map((each) => html`<li>${each}</li>\n`)}</ul>`}`;
}

/** Earlier answers, and how each was triaged. */
function versions({ body, now, zone }: CaseView): Piece {
  const all = body.triageVersions ?? [];
  if (all.length < 2) return false;
  const table = dataTable({
    caption: texts.versions,
    hidesCaption: true,
    columns: [
      { head: texts.version, isRowHead: true },
      { head: texts.at },
      { head: texts.level },
      { head: texts.decidedBy },
      { head: texts.ruleset },
    ],
    rows: all.map((each) => [
      String(each.version),
      clockTime(each.at, { now, zone }),
      html`${urgencyMark(each.override?.urgency ?? each.urgency)}${each.override && html`<br>${texts.staff} ${each.override.by}`}`,
      each.decisiveRules.map((id) => nameOf({ id })).join(', '),
      each.ruleset,
    ]),
  });
  return fold(texts.versions, table);
}

const summary = ({ summary: lines = [] }: ShownCase): Piece =>
  lines.length > 0 && fold(texts.summary, html`${lines.map((each) => html`<p dir="auto">${each}</p>\n`)}`);

/** Why a case has its level: rule by rule, with the answers that fired it and what it enforces. For nurses and above. */
export function whyTriaged(view: CaseView, ruleset: Ruleset): Piece {
  const { triage } = view.body;
  if (!triage) return false;
  const isDecisive = ({ id }: Fired): boolean => triage.decisiveRules.includes(id);
  const others = triage.firedRules.filter((rule) => !isDecisive(rule));
  return html`<section class="case-section" aria-labelledby="why"><h2 id="why">${texts.title} ${view.body.urgency}</h2>
${overridden(view, triage)}${better(view, triage)}
${ruleTable(texts.decisive, triage.firedRules.filter(isDecisive), view)}
${others.length > 0 && fold(`${texts.others} (${others.length})`, ruleTable(texts.others, others, view))}
${checks(view, ruleset)}
${facts(view, triage)}
${whatChanges(view, triage, ruleset)}
${versions(view)}
${summary(view.body)}
</section>`;
}
