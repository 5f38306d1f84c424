import type { EmergencySentences } from './patient-texts.ts';

/** Languages that are written alike: by their own subtag, the one that we have (Cantonese and Mandarin are Chinese). */
const writtenAs: Readonly<Record<string, string>> = { cmn: 'zh', yue: 'zh' };

/**
 * The emergency sentence for a reader of this language, once for each script that it is written in; none where we have none.
 * @param language primary subtag
 */
export const emergencySentence = (language: string | null, { byLanguage }: EmergencySentences): readonly string[] => {
  if (language === null) return [];
  const name = writtenAs[language] ?? language;
  return Object.hasOwn(byLanguage, name) ? Object.values(byLanguage[name] ?? {}) : [];
};
