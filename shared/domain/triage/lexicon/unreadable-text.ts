const READABLE_LANGUAGES: ReadonlySet<string | null> = new Set(['en', 'es']);
const LETTER = /\p{L}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether there is free text that the lexicons cannot read: the language is neither English nor Spanish, or most
 * letters are not Latin (M8).
 */
export const isUnreadableText = (freeText: string, language: string | null): boolean => {
  if (freeText.trim() === '') return false;
  if (!READABLE_LANGUAGES.has(language)) return true;
  return count(freeText, LETTER) > 2 * count(freeText, LATIN_LETTER);
};
