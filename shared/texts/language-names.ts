/** What each language calls itself, by language tag. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Español',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ru: 'Русский',
  bn: 'বাংলা',
  ht: 'Kreyòl Ayisyen',
  ko: '한국어',
  ar: 'العربية',
  ur: 'اردو',
  fr: 'Français',
  pl: 'Polski',
};

/** What each language is called in English, by primary subtag: the one word that a reader of it says to 911 to get an interpreter. */
export const englishNames = {
  es: 'Spanish',
  zh: 'Chinese',
  ru: 'Russian',
  bn: 'Bengali',
  ht: 'Haitian Creole',
  ko: 'Korean',
  ar: 'Arabic',
  ur: 'Urdu',
  fr: 'French',
  pl: 'Polish',
} as const;

/** Every language of ours as staff read it, by primary subtag. */
export const namesInEnglish: Readonly<Record<string, string>> = { en: 'English', ...englishNames };

/** That word within a text of its language. Pages mark it as English (said-in-english.ts), so that a screen reader says it as 911 hears it. */
export const sayToGet = (language: keyof typeof englishNames): string => `“${englishNames[language]}”`;
