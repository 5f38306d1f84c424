import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The words of a text: numbers and abbreviations count as words, signs do not. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];

/** How many sentences lines hold, read on as one text: full stops, question and exclamation marks end one; an end of line does not. */
const sentenceCount = (lines: readonly string[]): number =>
  lines
    .join(' ')
    .split(/[.?!]+(?=\s|$|[”»])/u)
    .filter((part) => wordsOf(part).length > 0).length;

const counts = (lines: readonly string[], syllables: (word: string) => number) => {
  const words = lines.flatMap(wordsOf);
  return {
    sentence: sentenceCount(lines),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllables(word)), 0),
  };
};

/** US school grade of English lines (Flesch–Kincaid 1975). */
export const englishGrade = (lines: readonly string[]): number => fleschKincaid(counts(lines, syllable));

const strong = 'aeoáéóíú';

/**
 * Syllables of a Spanish word: every strong vowel is the core of one, and so is an accented weak one; a weak vowel joins
 * the vowel beside it. A `y` counts where no vowel follows.
 */
export const spanishSyllables = (word: string): number => {
  const groups =
    word
      .toLowerCase()
      .replace(/y(?![aeiouáéíóú])/g, 'i')
      .match(/[aeiouáéíóúü]+/g) ?? [];
  return groups.reduce(
    (sum, group) => sum + Math.max(1, [...group].filter((vowel) => strong.includes(vowel)).length),
    0,
  );
};

/** Ease of Spanish lines, 0 to 100, higher is easier (Fernández Huerta 1959: 206.84 − 0.60 P − 1.02 F). */
export const spanishEase = (lines: readonly string[]): number => {
  const { sentence, word, syllable: syllables } = counts(lines, spanishSyllables);
  return 206.84 - 60 * (syllables / word) - 1.02 * (word / sentence);
};
