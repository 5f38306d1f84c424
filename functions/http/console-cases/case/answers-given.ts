import { coreFields, findingsMildestFirst } from '../../../../shared/domain/triage/core-values.ts';
import type { TriageInput } from '../../../../shared/domain/triage/input.ts';
import { cancerWords } from '../../../../shared/domain/triage/staff/answer-words.ts';
import { evidenceInWords } from '../../../../shared/domain/triage/staff/evidence-words.ts';
import { informingLines } from '../../../../shared/domain/triage/staff/informing-lines.ts';
import { codeLines } from '../../../../shared/domain/triage/staff/level-lines.ts';
import { plainWords, wordsFor } from '../../../../shared/domain/triage/staff/plain-words.ts';
import { coreFieldWords } from '../../../../shared/domain/triage/staff-words.ts';
import type { CoreField } from '../../../../shared/domain/triage/symptoms.ts';
import { factList } from '../../../../shared/http/console/fact-list.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { answerGroups, nervesTitle } from '../../../../shared/texts/en/pages/console-answers.ts';
import { caseTexts } from '../../../../shared/texts/en/pages/console-case.ts';
import type { CaseView } from './case-view.ts';

const texts = caseTexts.answers;

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** When the answers were given, for their first days. */
type Dating = Parameters<typeof evidenceInWords>[1];

/** A core answer: the finding since when and how it goes, that there is none, or that nobody knows. */
function coreAnswer({ symptoms }: TriageInput, field: CoreField, dating: Dating): string {
  const { value, onsetDays, course, baselineDocumented } = symptoms[field];
  if (value === 'unknown') return texts.notKnown;
  if (!findingsMildestFirst[field].includes(value)) return texts.none;
  const onset = onsetDays === null ? 'onset unknown' : `for ${onsetDays} days`;
  const reason = `${field}: ${value}, ${onset}, course ${course ?? 'unknown'}${baselineDocumented ? ', documented baseline' : ''}`;
  return sentence(evidenceInWords([reason], dating).join('; '));
}

/** What stands at a place of the answers. */
function valueAt(answers: TriageInput, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>(
      (at, name) => (at === null || at === undefined ? null : (at as Record<string, unknown>)[name]),
      answers,
    );
}

/** An answer in words; undefined where nobody gave one. */
function answerWords(place: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === 'unknown' || value === false) return undefined;
  if (value === true) return 'Yes';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.length > 0 ? value.map((each) => plainWords(String(each))).join(', ') : undefined;
  if (place === 'cancerHistory') return sentence(wordsFor(String(value), cancerWords));
  return /^(imaging\.(escc|lesionLevel)|exam\.)/.test(place) ? String(value) : sentence(plainWords(String(value)));
}

/** The answers of a group, and the questions of it that are open. */
function group(answers: TriageInput, { title, questions }: (typeof answerGroups)[number]) {
  const read = Object.entries(questions).map(([place, label]) => ({
    label,
    answer: answerWords(place, valueAt(answers, place)),
  }));
  const given = read.filter(({ answer }) => answer !== undefined);
  return {
    shown:
      given.length > 0 &&
      html`<h3>${title}</h3>
${factList(given.map(({ label, answer }) => [label, answer] as const))}`,
    open: read.filter(({ answer }) => answer === undefined).map(({ label }) => `${title}: ${label}`),
  };
}

const lines = (said: readonly string[]): Piece =>
  said.length > 0 && html`<ul>${said.map((each) => html`<li>${each}</li>\n`)}</ul>`;

/** Every answer that was given, in words; those that nobody gave are folded away. For nurses and above. */
export function answersGiven({ body, zone }: CaseView): Piece {
  const { clinical } = body;
  if (!clinical) return false;
  const dating = { at: body.triageVersions?.at(-1)?.at ?? body.receivedAt, zone };
  const groups = answerGroups.map((each) => group(clinical, each));
  const open = groups.flatMap((each) => each.open);
  const core: Html = factList(
    coreFields.map(
      (field) => [sentence(wordsFor(field, coreFieldWords)), coreAnswer(clinical, field, dating)] as const,
    ),
  );
  return html`<section class="case-section" aria-labelledby="answers"><h2 id="answers">${texts.title}</h2>
<h3>${nervesTitle}</h3>
${core}
${groups.map(({ shown }) => shown)}
${lines([...codeLines({ answers: clinical }), ...informingLines({ answers: clinical })])}
${open.length > 0 && fold(`${texts.open} (${open.length})`, lines(open))}
</section>`;
}
