import type { CompiledEntry } from './pattern.ts';

/** One place in the text where a phrase of an entry stands, with the part of the sentence and the sentence that hold it. */
export type Mention = {
  readonly entry: CompiledEntry;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the two halves of the phrase. */
  readonly gap: string;
  /** Bounds of the part between commas, and of the sentence. */
  readonly part: readonly [number, number];
  readonly sentence: readonly [number, number];
};

const PART_ENDS = [' , ', ' . ', ' ? '];
const SENTENCE_ENDS = [' . ', ' ? '];

const boundsAround = (text: string, start: number, end: number, marks: readonly string[]): [number, number] => {
  const before = marks.map((mark) => text.lastIndexOf(mark, start - 1)).filter((at) => at >= 0);
  const after = marks.map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  return [before.length > 0 ? Math.max(...before) + 2 : 0, after.length > 0 ? Math.min(...after) + 1 : text.length];
};

/** Every place where one of the entry's phrases stands in normalised text. */
export const mentionsOf = (entry: CompiledEntry, text: string): readonly Mention[] =>
  [...text.matchAll(entry.pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return {
      entry,
      text,
      start,
      end,
      gap: `${match.slice(1).find((between) => between !== undefined) ?? ''} `,
      part: boundsAround(text, start, end, PART_ENDS),
      sentence: boundsAround(text, start, end, SENTENCE_ENDS),
    };
  });

/** The phrase itself. */
export const phraseOf = ({ text, start, end }: Mention): string => text.slice(start, end);

/** The part of the sentence that holds the phrase, from comma to comma. */
export const partOf = ({ text, part }: Mention): string => text.slice(part[0], part[1]);

/** The sentence before the phrase; starts and ends with a space. */
export const beforeInSentence = ({ text, sentence, start }: Mention): string => text.slice(sentence[0], start);

/** The sentence after the phrase; starts with a space. */
export const afterInSentence = ({ text, sentence, end }: Mention): string => text.slice(end, sentence[1]);

/** The whole sentence with its end mark. */
export const sentenceOf = ({ text, sentence }: Mention): string => text.slice(sentence[0], sentence[1] + 2);

/** The sentence that follows. */
export const nextSentence = ({ text, sentence }: Mention): string => {
  const start = sentence[1] + 1;
  const end = text.indexOf(' . ', start);
  return text.slice(start, end < 0 ? text.length : end + 1);
};
