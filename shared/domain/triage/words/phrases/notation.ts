/**
 * How phrases are written. Each phrase is words separated by blanks:
 * - `WALK` any member of that list; `no` that very word; `left|LIMBS` one or the other; a trailing `?` makes it optional;
 * - between two words, small words (lists/fillers.ts) may stand; `..` lets up to four others stand there too, `...` eight, `....` sixteen;
 * - `A & B` both, in either order, up to four words between;
 * - `!x|Y` in front: not behind one of these; at the end: not followed by one of these.
 */
export type Element = {
  /** Lists and words that fit, as written. */
  readonly options: readonly string[];
  readonly isOptional: boolean;
  /** Words other than small ones that may stand before it. */
  readonly gap: number;
};

export type Notation = {
  readonly elements: readonly Element[];
  readonly notBehind: readonly string[];
  readonly notBefore: readonly string[];
};

const GAPS: ReadonlyMap<string, number> = new Map([
  ['..', 4],
  ['...', 8],
  ['....', 16],
]);
const EITHER_ORDER_GAP = 4;

const optionsOf = (word: string): readonly string[] => (word.endsWith('?') ? word.slice(0, -1) : word).split('|');

const elementsOf = (words: readonly string[]): readonly Element[] => {
  const elements: Element[] = [];
  let gap = 0;
  for (const word of words) {
    const opened = GAPS.get(word);
    if (opened === undefined) elements.push({ options: optionsOf(word), isOptional: word.endsWith('?'), gap });
    gap = opened ?? 0;
  }
  return elements;
};

const joined = (first: readonly Element[], second: readonly Element[]): readonly Element[] => [
  ...first,
  ...second.map((element, at) => (at === 0 ? { ...element, gap: EITHER_ORDER_GAP } : element)),
];

/** Reads one phrase; `A & B` gives two. Throws where a phrase has no word. */
export const readNotation = (phrase: string): readonly Notation[] => {
  const words = phrase.split(/\s+/).filter((word) => word !== '');
  const inFront = words[0]?.startsWith('!') ? words.shift() : undefined;
  const atEnd = words.at(-1)?.startsWith('!') ? words.pop() : undefined;
  if (words.length === 0) throw new Error(`The phrase "${phrase}" has no words.`);
  const around = {
    notBehind: inFront === undefined ? [] : optionsOf(inFront.slice(1)),
    notBefore: atEnd === undefined ? [] : optionsOf(atEnd.slice(1)),
  };
  const either = words.indexOf('&');
  if (either < 0) return [{ elements: elementsOf(words), ...around }];
  const first = elementsOf(words.slice(0, either));
  const second = elementsOf(words.slice(either + 1));
  return [
    { elements: joined(first, second), ...around },
    { elements: joined(second, first), ...around },
  ];
};
