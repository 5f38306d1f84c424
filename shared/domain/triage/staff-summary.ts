import { fillTemplate } from './fill-template.ts';
import type { StoredTriageResult } from './result.ts';
import {
  classificationWords,
  coreFieldWords,
  summaryLines as lines,
  redFlagWords,
  rulesetStatusWords,
  sinsBandWords,
  specialtyWords,
  urgencyWords,
} from './staff-words.ts';

type Fired = StoredTriageResult['firedRules'][number];

/** A code that this release has no words for is shown as it is. */
const wordsOf = (code: string, words: Readonly<Record<string, string>>): string => words[code] ?? code;

const list = (codes: readonly string[], words: Readonly<Record<string, string>>): string =>
  codes.map((code) => wordsOf(code, words)).join(', ');

/** A line for each thing to say; none where there is nothing to say. */
const lineIf = (isSaid: boolean, line: string, values: Readonly<Record<string, string>> = {}): string[] =>
  isSaid ? [fillTemplate(line, values)] : [];

const sinsWords = ({ sinsScore, sinsMin, sinsMax, sinsBand }: StoredTriageResult): string => {
  if (sinsMin === null || sinsMax === null) return wordsOf(sinsBand, sinsBandWords);
  const score = sinsScore === null ? `${sinsMin} to ${sinsMax}` : String(sinsScore);
  return `SINS ${score} (${wordsOf(sinsBand, sinsBandWords)}).`;
};

const decisiveLine = ({ id, because, source }: Fired): string =>
  fillTemplate(lines.decisive, { id, because: because.join('; '), source });

/**
 * The triage in words for clinical staff, most pressing first: urgency and clocks, why, what is missing, class and
 * routing, status of the rules. Holds clinical answers: for nurses and above, never for a message or a log.
 */
export const staffSummary = (result: StoredTriageResult): string[] => {
  const isDecisive = ({ id }: Fired): boolean => result.decisiveRules.includes(id);
  const others = result.firedRules.filter((rule) => !isDecisive(rule)).map(({ id }) => id);
  const { ruleset, redFlags, missingCoreAnswers: missing } = result;
  return [
    fillTemplate(lines.urgency, { urgency: urgencyWords[result.urgency], ...result.deadlines, readBy: '' }),
    ...lineIf(result.pageOnCall, lines.paged),
    ...result.firedRules.filter(isDecisive).map(decisiveLine),
    ...lineIf(others.length > 0, lines.others, { rules: others.join(', ') }),
    ...lineIf(redFlags.length > 0, lines.redFlags, { flags: list(redFlags, redFlagWords) }),
    ...lineIf(missing.length > 0, lines.missing, { answers: list(missing, coreFieldWords) }),
    ...lineIf(result.needsHumanReview, lines.review),
    ...lineIf(redFlags.includes('sins-unstable'), lines.spinalPrecautions),
    fillTemplate(lines.classification, {
      classification: wordsOf(result.classification, classificationWords),
      sins: sinsWords(result),
    }),
    fillTemplate(lines.route, { specialties: list(result.routedSpecialties, specialtyWords) }),
    fillTemplate(lines.ruleset, { version: ruleset.version, status: rulesetStatusWords[ruleset.status] }),
  ];
};
