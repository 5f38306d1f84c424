import type { CoreField, PainCharacteristic } from '../symptoms.ts';

/** What the reader looks for in a person's words: answers of the form, and what only words and codes say. */
export type WordField =
  | CoreField
  | PainCharacteristic
  | 'backOrNeckPain'
  | 'painSeverity'
  | 'painEscalating'
  | 'painUnrelievedByRestOrMedication'
  | 'cordOrCaudaCompression'
  | 'fever'
  | 'lowGradeFever'
  | 'onChemotherapy'
  | 'woundProblem'
  | 'selfHarm';

/** How a finding came on or goes on, where the words say so. */
export type WordCourse = 'sudden' | 'progressive' | 'stable' | 'improving';

/**
 * A positive finding in the person's own words: at most one of each field, the gravest. `value` is a code of the field
 * (`yes`, `bilateral`, `cannot-walk` …; for `painSeverity` a number in digits). `onsetDays` in whole days, the shortest
 * that the words give, and `course`: null where they say nothing.
 */
export type WordFinding = {
  readonly field: WordField;
  readonly value: string;
  readonly onsetDays: number | null;
  readonly course: WordCourse | null;
};

/**
 * What was read in all texts of one case. `explained`: every clinical word belongs to a finding, a denial, a history or
 * another reading; it chooses how soon a person reads the text and changes nothing else (clinical.md P10).
 */
export type WordsReading = { readonly findings: readonly WordFinding[]; readonly explained: boolean };
