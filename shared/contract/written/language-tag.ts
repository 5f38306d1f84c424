import { writtenText } from './written-text.ts';

const tag = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i;

/** @returns the primary subtag of a BCP 47 tag, the two-letter one where a language has both: `es-US` and `spa` are `es`. */
export function primaryLanguage(written: string): string | undefined {
  const primary = tag.exec(written)?.[1];
  return primary && new Intl.Locale(primary).language;
}

/** Any BCP 47 tag; leaves as its primary subtag. */
export const LanguageTag = writtenText(100, primaryLanguage, 'is not a language tag; write it like en, es or zh-Hant');
