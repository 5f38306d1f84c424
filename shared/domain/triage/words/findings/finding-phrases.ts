import type { WordField } from '../words-reading.ts';

/**
 * Phrases that tell one finding, in the notation of phrases/notation.ts. `says`: a statement, taken back only by a denial right
 * before it. `names`: the name of the symptom, which a list of denied things can hold. `value` is a code of the field;
 * left out, the side is read from the words around.
 */
export type FindingPhrases = {
  readonly field: WordField;
  readonly value?: string;
  readonly says?: readonly string[];
  readonly names?: readonly string[];
};
