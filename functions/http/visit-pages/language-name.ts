import type { PageLanguage } from '../../../shared/http/html/page-language.ts';

/** A language as it is called in the language of the page. @param tag primary subtag; an unknown one is shown as it is */
export const languageName = (tag: string, language: PageLanguage): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
