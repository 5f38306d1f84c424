import { fillTemplate } from './fill-template.ts';
import { formLines } from './staff/form-words.ts';
import { betterLines, crisisLines, guidanceLines, precautionLines, promptLines } from './staff/guidance-lines.ts';
import { informingLines } from './staff/informing-lines.ts';
import { cancerLines, codeLines, levelLines } from './staff/level-lines.ts';
import { ownWordLines } from './staff/own-words.ts';
import { line, wordsFor } from './staff/plain-words.ts';
import { missingLines, reviewLines } from './staff/review-lines.ts';
import type { StaffCase, StaffWriting } from './staff/staff-case.ts';
import { whyLines } from './staff/why-lines.ts';
import { classificationWords, rulesetStatusWords, specialtyWords } from './staff-words.ts';

type Lines = readonly string[];

/** What nobody needs at once: class, route, and whether the rules are approved. */
const lastLines = ({ triaged: { result } }: StaffCase, { referrer }: StaffWriting): Lines => {
  const { classification, routedSpecialties, ruleset } = result;
  return [
    ...line('Class:', [wordsFor(classification, classificationWords)]),
    ...line(
      'Route to:',
      routedSpecialties.map((specialty) => wordsFor(specialty, specialtyWords)),
    ),
    fillTemplate(referrer.ruleset, { version: ruleset.version, status: rulesetStatusWords[ruleset.status] }),
  ];
};

/**
 * A case in words for clinical staff, to be read at 3 a.m.: the person's own words and who must read them by when, the level and its
 * clocks, why, what contradicts what, what is missing, what was done and what is still to decide. Local times, no codes but those
 * that clinicians write. Holds clinical answers: for nurses and above, never for a message or a log. Source: clinical.md section
 * 11, point 13.
 */
export const staffSummary = (shown: StaffCase, writing: StaffWriting): string[] => [
  ...ownWordLines(shown, writing),
  ...codeLines(shown),
  ...cancerLines(shown),
  ...levelLines(shown, writing),
  ...crisisLines(shown),
  ...whyLines(shown, writing),
  ...reviewLines(shown, writing),
  ...missingLines(shown, writing),
  ...precautionLines(shown),
  ...guidanceLines(shown, writing),
  ...formLines(shown),
  ...betterLines(shown, writing),
  ...informingLines(shown),
  ...promptLines(shown, writing),
  ...lastLines(shown, writing),
];
