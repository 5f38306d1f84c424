import { remembered } from '../remembered.ts';

/** Shorter words are too like one another to be taken for a misspelling. */
const SHORTEST = 5;

/** Stands for ch, which is one sound. */
const CH = 'C';
const SAME_SOUND: ReadonlyMap<string | undefined, string> = new Map([
  ['v', 'b'],
  ['z', 's'],
  ['x', 's'],
  ['h', ''],
]);

const isEOrI = (letter: string | undefined): boolean => letter === 'e' || letter === 'i';

/** What c sounds like before the next letter. */
const soundOfC = (next: string | undefined): string => {
  if (next === 'h') return CH;
  if (next === 'y') return 'c';
  return isEOrI(next) ? 's' : 'k';
};

const isQu = (word: string, at: number): boolean => word[at] === 'q' && word[at + 1] === 'u' && isEOrI(word[at + 2]);

/** Each letter as it sounds before the next one; silent h gone. */
const letterSounds = (word: string): string => {
  let sounds = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] ?? '';
    if (letter === 'c') sounds += soundOfC(word[at + 1]);
    else if (isQu(word, at)) {
      sounds += 'k';
      at += 1;
    } else sounds += SAME_SOUND.get(letter) ?? letter;
  }
  return sounds;
};

/** How a Spanish word sounds, as a key: silent h, b and v, c, s and z, ll and y, qu and k alike, nothing twice. */
export const soundOf = (word: string): string => {
  const letters = letterSounds(word);
  let sound = '';
  let last: string | undefined;
  for (let at = 0; at < letters.length; at += 1) {
    const next = letters[at + 1];
    let heard = letters[at] ?? '';
    if (heard === 'l' && next === 'l') {
      heard = 'y';
      at += 1;
    } else if (heard === 'g' && isEOrI(next)) heard = 'j';
    else if (heard === 'g' && next === 'u' && isEOrI(letters[at + 2])) at += 1;
    if (heard !== last) sound += heard;
    last = heard;
  }
  return sound;
};

/** How many letters two words have in common from the front. */
const sameInFront = (left: string, right: string): number => {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
};

/** How many letters two words have in common from behind, `most` at most. */
const sameBehind = (left: string, right: string, most: number): number => {
  let count = 0;
  while (count < most && left[left.length - 1 - count] === right[right.length - 1 - count]) count += 1;
  return count;
};

/** Whether two words differ by one letter more, less, other, or by two neighbours swapped. */
export const isOneSlip = (left: string, right: string): boolean => {
  if (Math.abs(left.length - right.length) > 1) return false;
  const shorter = Math.min(left.length, right.length);
  const at = sameInFront(left, right);
  const open = shorter - at - sameBehind(left, right, shorter - at);
  if (left.length !== right.length) return open === 0;
  return open === 1 || (open === 2 && left[at] === right[at + 1] && left[at + 1] === right[at]);
};

/** One slip in a word of five letters leaves the first two or the last two as they are. */
const endsOf = (word: string): readonly [front: string, behind: string] => [word.slice(0, 2), word.slice(-2)];

/** Where the slip is; in front of all where a letter was left out. */
const slipAt = (word: string, meant: string): number => (meant.length > word.length ? -1 : sameInFront(word, meant));

type Numbered = readonly [word: string, number: number];

/** Words that are one slip away from a given one: those first in which it lacks a letter, then by where the slip is. */
const nearIn = (words: readonly string[]): ((word: string) => readonly string[]) => {
  const byLength = Map.groupBy(
    words.map((word, number): Numbered => [word, number]),
    ([word]) => word.length,
  );
  const byEnds = remembered((length: number) => {
    const there = byLength.get(length) ?? [];
    return [0, 1].map((end) => Map.groupBy(there, ([word]) => endsOf(word)[end]));
  });
  return (word) => {
    const ends = endsOf(word);
    const alike = [word.length - 1, word.length, word.length + 1].flatMap((length) =>
      byEnds(length).flatMap((byEnd, end) => byEnd.get(ends[end]) ?? []),
    );
    return [...new Set(alike)]
      .filter(([candidate]) => isOneSlip(word, candidate))
      .sort(([one, first], [other, second]) => slipAt(word, one) - slipAt(word, other) || first - second)
      .map(([candidate]) => candidate);
  };
};

/** First letters of words that may sound alike. */
const SAME_START = ['ckqszx', 'bv', 'ly', 'gj'];

const startOf = (word: string): string => {
  let at = 0;
  while (word[at] === 'h') at += 1;
  const letter = word[at] ?? '';
  return SAME_START.find((letters) => letters.includes(letter)) ?? letter;
};

/** Words that sound like a given one. */
const alikeIn = (words: readonly string[]): ((word: string) => readonly string[] | undefined) => {
  const byStart = Map.groupBy(words, startOf);
  const bySound = remembered((start: string) => Map.groupBy(byStart.get(start) ?? [], soundOf));
  return (word) => bySound(startOf(word)).get(soundOf(word));
};

/** Finds the clinical word that a misspelled one means. */
export type Speller = (word: string) => string | undefined;

/**
 * Corrects what is no known word. It takes a word for another only where it sounds the same in Spanish or is one slip of a
 * finger away, and where all candidates mean the same (`meaningOf`): one clinical word never becomes another.
 */
export const spellerOf = (
  clinical: readonly string[],
  isKnown: (word: string) => boolean,
  meaningOf: (word: string) => string,
): Speller => {
  const alike = alikeIn(clinical.filter((word) => word.length >= SHORTEST - 1));
  const near = nearIn(clinical.filter((word) => word.length >= SHORTEST));
  const single = (candidates: readonly string[]): string | undefined =>
    new Set(candidates.map(meaningOf)).size === 1 ? candidates[0] : undefined;
  return (word) => {
    if (word.length < SHORTEST - 1 || isKnown(word) || /\d/.test(word)) return undefined;
    const sameSound = alike(word);
    if (sameSound !== undefined) return single(sameSound);
    return word.length < SHORTEST ? undefined : single(near(word));
  };
};
