/**
 * Asks `find` once for each key, as long as there is room: beyond `most` keys it starts anew, and keys that are none of
 * `isKept` are always asked for. For a `find` that answers the same whenever it is asked.
 */
export const remembered = <Key, Value>(
  find: (key: Key) => Value,
  most = Number.POSITIVE_INFINITY,
  isKept: (key: Key) => boolean = () => true,
): ((key: Key) => Value) => {
  const found = new Map<Key, Value>();
  return (key) => {
    const there = found.get(key);
    if (there !== undefined) return there;
    const value = find(key);
    if (found.size >= most) found.clear();
    if (isKept(key)) found.set(key, value);
    return value;
  };
};

/** Texts use the same few thousand words; a longer one is no word. */
const MOST_WORDS = 4096;
const LONGEST_WORD = 24;

/** `find` for words of texts, which are without end. */
export const rememberedWords = <Value>(find: (word: string) => Value): ((word: string) => Value) =>
  remembered(find, MOST_WORDS, (word) => word.length <= LONGEST_WORD);
