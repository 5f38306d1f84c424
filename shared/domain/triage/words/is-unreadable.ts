const READABLE_LANGUAGES: ReadonlySet<string | null> = new Set(['en', 'es']);
const LETTER = /\p{L}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether the lexicons cannot read the language that a text is said to be in: neither English nor Spanish, or not given. */
export const isForeignLanguage = (language: string | null): boolean => !READABLE_LANGUAGES.has(language);

/** Whether more than half of a text's letters are not Latin. */
export const isForeignScript = (text: string): boolean => count(text, LETTER) > 2 * count(text, LATIN_LETTER);
