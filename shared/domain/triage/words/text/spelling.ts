/** Shorter words are too like one another to be taken for a misspelling. */
const SHORTEST = 5;

/** How a Spanish word sounds: silent h, b and v, c, s and z, ll and y, qu and k alike. */
const soundOf = (word: string): string =>
  word
    .replace(/qu(?=[ei])|c(?=[aou]|$|[^eihaouy])|k/g, 'k')
    .replace(/ch/g, '\u0002')
    .replace(/h/g, '')
    .replace(/v/g, 'b')
    .replace(/[zx]|c(?=[ei])/g, 's')
    .replace(/ll/g, 'y')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/(.)\1+/g, '$1')
    .replaceAll('\u0002', 'ch');

/** How many letters two words have in common from the front. */
const sameInFront = (left: string, right: string): number => {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
};

/** How many letters two words have in common from behind, `most` at most. */
const sameBehind = (left: string, right: string, most: number): number => {
  let count = 0;
  while (count < most && left.at(-1 - count) === right.at(-1 - count)) count += 1;
  return count;
};

/** Whether two words differ by one letter more, less, other, or by two neighbours swapped. */
export const isOneSlip = (left: string, right: string): boolean => {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  const shorter = Math.min(left.length, right.length);
  const at = sameInFront(left, right);
  const open = shorter - at - sameBehind(left, right, shorter - at);
  if (left.length !== right.length) return open === 0;
  return open === 1 || (open === 2 && left[at] === right[at + 1] && left[at + 1] === right[at]);
};

/** Finds the clinical word that a misspelled one means. */
export type Speller = (word: string) => string | undefined;

const push = <Key>(map: Map<Key, string[]>, key: Key, word: string): void => {
  const there = map.get(key);
  if (there === undefined) map.set(key, [word]);
  else there.push(word);
};

/** One slip leaves the first two letters or the last two as they are, in a word of five. */
const endsOf = (word: string, length: number): readonly string[] => [
  `${word.slice(0, 2)}-${length}`,
  `-${word.slice(-2)}${length}`,
];

/** Words that are one slip away from a given one. */
const nearTo = (words: Iterable<string>): ((word: string) => readonly string[]) => {
  const byEnds = new Map<string, string[]>();
  for (const word of words) for (const ends of endsOf(word, word.length)) push(byEnds, ends, word);
  return (word) => {
    const alike = [1, 0, -1].flatMap((more) =>
      endsOf(word, word.length + more).flatMap((ends) => byEnds.get(ends) ?? []),
    );
    return [...new Set(alike)].filter((candidate) => isOneSlip(word, candidate));
  };
};

/**
 * Corrects what is no known word. It takes a word for another only where it sounds the same in Spanish or is one slip of a
 * finger away, and where all candidates mean the same (`meaningOf`): one clinical word never becomes another.
 */
export const spellerOf = (
  clinical: ReadonlySet<string>,
  isKnown: (word: string) => boolean,
  meaningOf: (word: string) => string,
): Speller => {
  const bySound = new Map<string, string[]>();
  for (const word of clinical) if (word.length >= SHORTEST - 1) push(bySound, soundOf(word), word);
  const near = nearTo([...clinical].filter((word) => word.length >= SHORTEST));
  const single = (candidates: readonly string[]): string | undefined =>
    new Set(candidates.map(meaningOf)).size === 1 ? candidates[0] : undefined;
  return (word) => {
    if (word.length < SHORTEST - 1 || isKnown(word) || /\d/.test(word)) return undefined;
    const alike = bySound.get(soundOf(word));
    if (alike !== undefined) return single(alike);
    return word.length < SHORTEST ? undefined : single(near(word));
  };
};
