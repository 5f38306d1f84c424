import type { Element } from './notation.ts';

/** A set of elements of phrases, one bit for each number. */
export type Bits = Int32Array;

const BITS = 32;

export const hasBit = (bits: Bits, number: number): boolean => ((bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;

const setBit = (bits: Bits, number: number): void => {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
};

/** Adds all of `more` to `bits`. */
export const addBits = (bits: Bits, more: Bits): void => {
  for (let at = 0; at < more.length; at += 1) bits[at] = (bits[at] ?? 0) | (more[at] ?? 0);
};

/** What stands in phrases, numbered: elements that fit the same words and lists are one. */
export type Elements = {
  /** The number of the element that fits these words and lists. Throws where one is written as a list and is none. */
  readonly numberOf: (options: Element['options']) => number;
  /** The elements that fit one of these words and lists. Asked only when all phrases are read. */
  readonly fitting: (wordsAndLists: Iterable<string>) => Bits;
  /** No element at all, to add to. Asked only when all phrases are read. */
  readonly none: () => Bits;
  /** Whether a phrase has this word in it. */
  readonly has: (word: string) => boolean;
};

const IS_WRITTEN_AS_LIST = /[A-Z]/;

/** Numbers for the elements of phrases over the lists of that name. */
export const elementsOver = (isList: (name: string) => boolean): Elements => {
  const numbers = new Map<string, number>();
  const byOption = new Map<string, number[]>();
  const add = (option: string, number: number): void => {
    if (IS_WRITTEN_AS_LIST.test(option) && !isList(option)) throw new Error(`No list is called "${option}".`);
    const there = byOption.get(option);
    if (there === undefined) byOption.set(option, [number]);
    else there.push(number);
  };
  const none = (): Bits => new Int32Array(Math.ceil(numbers.size / BITS));
  return {
    none,
    numberOf: (options) => {
      const key = options.join('|');
      const there = numbers.get(key);
      if (there !== undefined) return there;
      const number = numbers.size;
      numbers.set(key, number);
      for (const option of options) add(option, number);
      return number;
    },
    fitting: (wordsAndLists) => {
      const bits = none();
      for (const option of wordsAndLists) for (const number of byOption.get(option) ?? []) setBit(bits, number);
      return bits;
    },
    has: (word) => byOption.has(word),
  };
};
