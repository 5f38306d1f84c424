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

/** The word with one letter left out, each in turn: two words that share one differ by one slip of a finger. */
const withoutOneLetter = (word: string): readonly string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** Whether two words differ by one letter more, less, other, or by two neighbours swapped. */
export const isOneSlip = (left: string, right: string): boolean => {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const restOf = (word: string, skipped: number): string => word.slice(at + skipped);
  if (restOf(left, 1) === restOf(right, 1) || restOf(left, 0) === restOf(right, 1) || restOf(left, 1) === restOf(right, 0)) return true;
  return left[at] === right[at + 1] && left[at + 1] === right[at] && restOf(left, 2) === restOf(right, 2);
};

/** Finds the clinical word that a misspelled one means. */
export type Speller = (word: string) => string | undefined;

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
  const byRest = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, word: string): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [word]);
    else there.push(word);
  };
  for (const word of clinical) {
    if (word.length < SHORTEST - 1) continue;
    add(bySound, soundOf(word), word);
    if (word.length < SHORTEST) continue;
    for (const rest of [word, ...withoutOneLetter(word)]) add(byRest, rest, word);
  }
  const single = (candidates: readonly string[]): string | undefined =>
    new Set(candidates.map(meaningOf)).size === 1 ? candidates[0] : undefined;
  return (word) => {
    if (word.length < SHORTEST - 1 || isKnown(word) || /\d/.test(word)) return undefined;
    const alike = bySound.get(soundOf(word));
    if (alike !== undefined) return single(alike);
    if (word.length < SHORTEST) return undefined;
    const near = [word, ...withoutOneLetter(word)].flatMap((rest) => byRest.get(rest) ?? []);
    return single([...new Set(near)].filter((candidate) => isOneSlip(word, candidate)));
  };
};
