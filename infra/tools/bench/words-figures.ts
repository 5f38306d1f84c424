import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { triage } from '../../../shared/domain/triage/engine.ts';
import { TriageInput } from '../../../shared/domain/triage/input.ts';
import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import { noSymptoms } from '../../../test/support/no-symptoms.ts';

/** A labelled sentence as people write it, in a form whose boxes all say no. */
export type Sentence = {
  readonly id: string;
  readonly language: string;
  readonly category: string;
  readonly expect: string;
  readonly submittedBy: string;
  readonly text: string;
};

/** What became of one sentence. */
export type Judged = {
  readonly sentence: Sentence;
  readonly isEmergent: boolean;
  readonly isExplained: boolean;
  /** Hours until a person has read the text; null where nobody need. */
  readonly readWithinHours: number | null;
};

/** Past breast cancer, and every question answered with no: the level follows from the words alone. */
const allBoxesNo = {
  age: 60,
  sex: 'female',
  cancerHistory: 'past',
  primarySite: 'breast',
  knownSpinalMetastasis: 'no',
  symptoms: noSymptoms,
  imaging: { mriDone: 'no', mriAfterSymptomChange: 'no' },
  fever: 'no',
  onChemotherapy: 'no',
};

const HOUR = 3_600_000;

/** Triages a sentence with all boxes answered no, at `now`. Throws on a sentence that no form would take. */
export const judge = (sentence: Sentence, context: { now: Temporal.Instant; ruleset: Ruleset }): Judged => {
  const { language, submittedBy, text: freeText } = sentence;
  const result = triage(z.parse(TriageInput, { ...allBoxesNo, language, submittedBy, freeText }), context);
  const { readBy } = result.deadlines;
  return {
    sentence,
    isEmergent: result.urgency === 'emergent',
    isExplained: result.wordsExplained,
    readWithinHours: readBy === null ? null : (Date.parse(readBy) - context.now.epochMilliseconds) / HOUR,
  };
};

/** Shares between 0 and 1, and counts. A group without emergencies or without harmless sentences has no share of them. */
export type Figures = {
  readonly emergencies: number;
  readonly harmless: number;
  readonly sensitivity: number | undefined;
  readonly specificity: number | undefined;
  /** Of all sentences, those that hold a clinical word that nobody understood. */
  readonly notExplained: number;
  /** Emergencies that came out lower. */
  readonly missed: readonly Judged[];
};

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

export const figuresOf = (judged: readonly Judged[]): Figures => {
  const emergencies = judged.filter(({ sentence }) => sentence.expect === 'emergent');
  const harmless = judged.filter(({ sentence }) => sentence.expect !== 'emergent');
  return {
    emergencies: emergencies.length,
    harmless: harmless.length,
    sensitivity: share(emergencies.filter(({ isEmergent }) => isEmergent).length, emergencies.length),
    specificity: share(harmless.filter(({ isEmergent }) => !isEmergent).length, harmless.length),
    notExplained: judged.filter(({ isExplained }) => !isExplained).length / judged.length,
    missed: emergencies.filter(({ isEmergent }) => !isEmergent),
  };
};
