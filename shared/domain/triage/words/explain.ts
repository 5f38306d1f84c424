import { lists } from './lists/lists.ts';
import type { WordList } from './lists/word-list.ts';
import type { ReadText } from './scope/context.ts';

const clinicalLists: ReadonlySet<string> = new Set(
  Object.entries<WordList>(lists).flatMap(([name, { clinical }]) => (clinical ? [name] : [])),
);

/** Statements that all is well, about what is near them. */
const WELL_REACH = 4;

/** Marks the words from `start` to `end` as understood. */
const cover = (covered: boolean[], start: number, end: number): void => {
  for (let at = Math.max(0, start); at < Math.min(covered.length, end); at += 1) covered[at] = true;
};

/** A clinical word, or one that says that something cannot be done: what, may have been misspelled. */
const asksForMeaning = (text: ReadText, at: number): boolean =>
  (text.hits[at] ?? []).some(({ list }) => clinicalLists.has(list) || list === 'CANNOT');

/**
 * Whether every clinical word belongs to a finding, a denial, a history, an idiom or a statement that all is well
 * (clinical.md P10, `wordsExplained`). A word left over means that a person reads the text sooner.
 */
export const isExplained = (text: ReadText): boolean => {
  const covered: boolean[] = text.tokens.map(() => false);
  for (const { start, end } of text.mentions) cover(covered, start, end);
  for (const { start, end } of text.cues.get('idiom') ?? []) cover(covered, start, end);
  text.tokens.forEach((_, at) => {
    if ((text.hits[at] ?? []).some(({ list }) => list === 'WELL')) cover(covered, at - WELL_REACH, at + WELL_REACH);
  });
  return text.tokens.every((_, at) => covered[at] || !asksForMeaning(text, at));
};
