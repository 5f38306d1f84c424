import { foldName } from './fold-name.ts';

/** A name as far as it is known. */
export interface Name {
  givenName?: string | undefined;
  familyName?: string | undefined;
}

/** What stands inside a word of a name and is left out by many: apostrophes, hyphens and dots of any kind. */
const inside = /[^\p{L}\p{M}\p{N}\s]+/gu;

const distinct = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => word !== '');

/** `Saint` is written in full or short, and alike here: `saint`, `sainte`, and what a name goes on with. */
const shortSaint = (word: string): string => word.replace(/^saint/, 'st');

/** Words as they stand between blanks, each in one piece: `o'brien` is `obrien`. */
const wholeWords = (folded: string): string[] =>
  distinct(folded.split(/[\s,;]+/).map((word) => shortSaint(word.replace(inside, ''))));

/** Words as they stand between blanks and marks: `garcia-lopez` is `garcia` and `lopez`. */
const partWords = (folded: string): string[] => distinct(folded.replace(inside, ' ').split(/\s+/).map(shortSaint));

/** Two words in a row as one: who is called `de la cruz` may be written `dela cruz`, and `o brien` `obrien`. */
const joinedNeighbours = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => `${words[at]}${word}`);

/** Words of a given or a family name, the plainest first. */
function wordsOfPart(name: string | undefined): string[] {
  const folded = foldName(name ?? '');
  const parts = partWords(folded);
  return [...parts, ...wholeWords(folded), parts.join(''), ...joinedNeighbours(parts)];
}

/** Letters and digits of a name in one piece. */
const inOnePiece = (name: string | undefined): string => partWords(foldName(name ?? '')).join('');

/** A person may have many names, and each more than one form: so many of either are kept to be looked up. */
export const mostWords = 7;

/** Words by which somebody may look for a name, folded, in one piece and in parts: the first of many. */
export const nameWords = ({ givenName, familyName }: Name): string[] =>
  distinct([familyName, givenName].flatMap((part) => distinct(wordsOfPart(part)).slice(0, mostWords)));

/** Three words in a row as one: `de la torre` in a longer name. */
const joinedThree = (name: string | undefined): string[] => {
  const parts = partWords(foldName(name ?? ''));
  return parts.slice(2).map((word, at) => `${parts[at]}${parts[at + 1]}${word}`);
};

/** Words that several words of a name make where the blanks between are left out, as in some scripts they are: either part first. */
export function unbrokenNames({ givenName, familyName }: Name): string[] {
  const [given, family] = [inOnePiece(givenName), inOnePiece(familyName)];
  const whole = given && family ? [`${given}${family}`, `${family}${given}`] : [];
  return distinct([...whole, ...[familyName, givenName].flatMap((part) => joinedThree(part).slice(0, mostWords))]);
}

/** The words of a name that somebody types, folded, in the order typed. */
export const askedWords = (text: string): string[] => wholeWords(foldName(text));

/** So many words in a row may be one word of a name: `van den berg`. */
const mostJoined = 3;
/** So many of them are looked up. */
const mostRuns = 8;

/** What words in a row make in one piece, the longest first: who is asked for as `Mc Donald` may be written `McDonald`. */
export const joinedRuns = (words: readonly string[]): string[] =>
  [mostJoined, 2]
    .flatMap((size) => words.slice(size - 1).map((_, at) => words.slice(at, at + size).join('')))
    .slice(0, mostRuns);

/** Whether words asked for are all in a name, also those that are not looked up, each by itself or in one piece with its neighbours; a single letter is an initial. */
export function isNamed(name: Name, words: readonly string[]): boolean {
  const known = [...wordsOfPart(name.familyName), ...wordsOfPart(name.givenName), ...unbrokenNames(name)];
  const isKnown = (piece: string): boolean =>
    known.some((each) => each === piece || (piece.length === 1 && each.startsWith(piece)));
  const read = new Set([0]);
  for (let at = 0; at < words.length; at++)
    for (let size = 1; read.has(at) && size <= mostJoined && at + size <= words.length; size++)
      if (isKnown(words.slice(at, at + size).join(''))) read.add(at + size);
  return read.has(words.length);
}

const firstWord = (name: string | undefined): string => partWords(foldName(name ?? ''))[0] ?? '';

/**
 * What two ways of writing one person's name most likely share: the first given name with the first of the family names, or with all
 * of them in one piece, whichever of the two stands where. None for a name of one part: too many share it.
 */
export function likelyNames({ givenName, familyName }: Name): string[] {
  const given = firstWord(givenName);
  const families = distinct([firstWord(familyName), inOnePiece(familyName)]);
  return given ? families.map((family) => [given, family].toSorted().join(' ')) : [];
}
