/** A code or key as words, where no table has better ones: `lytic-lesion` and `lyticLesion` are "lytic lesion". */
export const plainWords = (code: string): string =>
  code
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}%/.°]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The words of a table; those of a code that the table does not know follow from the code. */
export const wordsFor = (code: string, words: Readonly<Record<string, string>>): string =>
  Object.hasOwn(words, code) ? (words[code] ?? '') : plainWords(code);

/** One line where there is something to say, none where there is not. */
export const line = (lead: string, said: readonly string[], between = ', '): readonly string[] =>
  said.length === 0 ? [] : [`${lead} ${said.join(between)}.`];

/** A name in front of a sentence, e.g. of a language by its subtag; null = not known. */
export const languageName = (language: string | null): string => {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return language === null || language === 'und' ? 'language not known' : (names.of(language) ?? language);
};
