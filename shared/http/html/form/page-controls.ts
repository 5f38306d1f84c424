import { frameTexts } from '../../../texts/pages/frame.ts';
import { type Html, html } from '../markup.ts';
import type { PageLanguage } from '../page-language.ts';
import { linkButton } from './buttons.ts';

const otherOf = (language: PageLanguage): PageLanguage => (language === 'en' ? 'es' : 'en');

const row = (language: PageLanguage, pieces: Html): Html =>
  html`<nav class="page-controls" aria-label="${frameTexts[language].controls}">${pieces}</nav>`;

export interface FormControls {
  language: PageLanguage;
  /** Id of the page's form. */
  form: string;
  /** Name of the buttons; they send `back`, `en`, `es` and, for Enter in a box, `next`. */
  name?: string;
  /** There is a page before this one. */
  hasBack?: boolean;
  /** What Enter in a box sends, where that is not going on. */
  enter?: string;
}

/**
 * Back and the other language as buttons of the page's form, so that what was entered is sent along. Enter in a box presses the first
 * button of a form, wherever that stands: so an unseen one, that goes on, stands before these.
 */
export const formControls = ({ language, form, name = 'go', hasBack = true, enter = 'next' }: FormControls): Html =>
  row(
    language,
    html`<button class="default-button" type="submit" form="${form}" name="${name}" value="${enter}" tabindex="-1" aria-hidden="true"></button>
${hasBack && linkButton({ label: frameTexts[language].back, name, value: 'back', form })}
<span class="page-controls__language">${linkButton({
      label: frameTexts[language].otherLanguage,
      name,
      value: otherOf(language),
      form,
      lang: otherOf(language),
    })}</span>`,
  );

/** The same of a page on which nothing is entered. @param addresses relative to the page */
export const linkControls = (language: PageLanguage, addresses: { otherLanguage: string; back?: string }): Html =>
  row(
    language,
    html`${addresses.back !== undefined && html`<a href="${addresses.back}">${frameTexts[language].back}</a>`}
<span class="page-controls__language"><a href="${addresses.otherLanguage}" lang="${otherOf(language)}" hreflang="${otherOf(language)}">${frameTexts[language].otherLanguage}</a></span>`,
  );
