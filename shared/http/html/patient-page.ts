import { emergencySentences } from '../../texts/emergency-sentences.ts';
import { frameTexts } from '../../texts/pages/frame.ts';
import { type Html, html } from './markup.ts';
import { page, type Site } from './page.ts';
import type { PageLanguage } from './page-language.ts';

export interface PatientPage {
  /** Question and step, in the page's language: never a name or an answer. */
  title: string;
  language: PageLanguage;
  /** The way up from this page (assets.ts). */
  up: string;
  /** The other language and Back: buttons of the page's form (`form="<id>"`), so that no answer is lost, or links. */
  controls?: Html | undefined;
  main: Html;
  /** The page is about an emergency itself: nothing else stands before that. */
  isEmergency?: boolean;
}

const foot = (language: PageLanguage): Html => html`<footer class="site-foot">
<p><strong>${frameTexts[language].footLead}</strong></p>
${Object.values(emergencySentences.byLanguage)
  .flatMap((scripts) => Object.entries(scripts))
  .map(([tag, text]) => html`<p lang="${tag}"${(tag === 'ar' || tag === 'ur') && html` dir="rtl"`}>${text}</p>`)}
</footer>`;

/** A page for patients: the 911 line first, then the practice, its number and the page's own controls; the emergency sentence in other languages last. */
export const patientPage = (site: Site, { main, controls, isEmergency, ...rest }: PatientPage): string =>
  page(site, {
    ...rest,
    before: isEmergency ? undefined : html`<p class="danger-line">${frameTexts[rest.language].danger}</p>`,
    controls,
    main,
    after: foot(rest.language),
  });
