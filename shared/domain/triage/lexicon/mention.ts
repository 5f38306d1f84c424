import type { CompiledEntry } from './pattern.ts';

/**
 * One place in the text where a phrase of an entry stands, with the part of the sentence and the sentence that hold it.
 */
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

/**
 * Characters on either side of a phrase that are read as its sentence: keeps the work linear in texts without a full
 * stop.
 */
const REACH = 400;

/** From behind the last mark before the phrase to the first mark after it; a space at either end. */
const boundsAround = (text: string, start: number, end: number, marks: readonly string[]): [number, number] => {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const after = text.slice(end, end + REACH);
  const lastMark = Math.max(...marks.map((mark) => before.lastIndexOf(mark)));
  const marksAfter = marks.map((mark) => after.indexOf(mark)).filter((at) => at >= 0);
  return [lastMark < 0 ? from : from + lastMark + 2, end + Math.min(...marksAfter, after.length - 1) + 1];
};

/** Every place where one of the entry's phrases stands in normalised text. */
export const mentionsOf = (entry: CompiledEntry, text: string): readonly Mention[] => {
  if (entry.needs?.test(text) === false) return [];
  return [...text.matchAll(entry.pattern)].map((match) => {
    const start = match.index + 1;
    const end = match.index + match[0].length;
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
};

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
  const following = text.slice(sentence[1] + 1, sentence[1] + 1 + REACH);
  const end = following.indexOf(' . ');
  return end < 0 ? following : following.slice(0, end + 1);
};
