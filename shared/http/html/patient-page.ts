import { frameTexts } from '../../texts/pages/frame.ts';
import { emergencyFoot } from './emergency-foot.ts';
import { type Html, html } from './markup.ts';
import { page, type Site } from './page.ts';
import type { PageLanguage } from './page-language.ts';

export interface PatientPage {
  /** Question and step, in the page's language: never a name or an answer. */
  title: string;
  language: PageLanguage;
  /** The way up from this page (assets.ts). */
  up: string;
  /** Back and the other language: `formControls` or `linkControls` (form/page-controls.ts), so that no answer is lost. */
  controls?: Html | undefined;
  main: Html;
  /** The page is about an emergency itself: nothing else stands before that. */
  isEmergency?: boolean;
  /** Something in it is to be mended: its title says so first. */
  hasErrors?: boolean;
}

/** All of the line calls: it is found by a thumb that shakes. */
const dangerLine = (language: PageLanguage): Html =>
  html`<a class="danger-line" href="tel:911">${frameTexts[language].danger}</a>`;

const skipLink = (language: PageLanguage): Html =>
  html`<a class="skip-link" href="#main">${frameTexts[language].skip}</a>`;

/** A page for patients: the 911 line first, then the practice, its number and the page's own controls; the emergency sentence in other languages last. */
export const patientPage = (
  site: Site,
  { main, controls, isEmergency, hasErrors, title, language, up }: PatientPage,
): string =>
  page(site, {
    title: hasErrors ? `${frameTexts[language].error} ${title}` : title,
    language,
    up,
    before: html`${skipLink(language)}
${!isEmergency && dangerLine(language)}`,
    controls,
    main,
    after: emergencyFoot(language),
    hasScript: true,
  });
