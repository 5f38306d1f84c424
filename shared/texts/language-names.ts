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
