/**
 * A named group of words that mean the same to the reader. Each member is written once, in its base form, without
 * accents, separated by commas; the reader knows all its forms. `clinical` marks symptoms, body parts, functions, drugs,
 * devices and diseases: a text in which one of them is left over is not explained.
 */
export type WordList = {
  readonly clinical?: boolean;
  /** English verbs; of several words the first is inflected: `give out`. */
  readonly verbs?: string;
  /** English nouns, singular and plural; of several words the last is inflected: `inner thigh`. */
  readonly nouns?: string;
  /** English nouns of which only the plural belongs here. */
  readonly plurals?: string;
  /** Spanish infinitives; of several words the first is inflected: `hacer del baño`. */
  readonly verbos?: string;
  /** Spanish nouns and adjectives in every gender and number, every word of them: `parte intima`. */
  readonly nombres?: string;
  /** Spanish nouns of which only the plural belongs here. */
  readonly plurales?: string;
  /** Words and phrases that have this form only, English or Spanish. */
  readonly words?: string;
  /** Phrases over other lists, in the notation of phrases/notation.ts. */
  readonly phrases?: readonly string[];
};
