import { emergencySentences, ifEmergency } from '../../texts/emergency-sentences.ts';
import { languageNames } from '../../texts/language-names.ts';
import { type Html, html, type Piece } from './markup.ts';
import type { PageLanguage } from './page-language.ts';
import { saidInEnglish } from './said-in-english.ts';

/** Languages that are written from right to left. */
const fromRight = new Set(['ar', 'ur']);

/** Marks a phrase as of its language, so that it is spoken and set as such. @param tag BCP 47 */
export const languageOf = (tag: string): Piece => [html` lang="${tag}"`, fromRight.has(tag) && html` dir="rtl"`];

const sentences = (language: PageLanguage): [string, string][] => {
  const other = language === 'en' ? 'es' : 'en';
  return [
    [other, ifEmergency[other]],
    ...Object.values(emergencySentences.byLanguage).flatMap((scripts) => Object.entries(scripts)),
  ];
};

/**
 * What to do in an emergency, in the page's language, and folded in all the others: each stands under its own name, so that it is found
 * by who reads no other.
 */
export function emergencyFoot(language: PageLanguage): Html {
  const all = sentences(language);
  return html`<footer class="site-foot">
<p><strong>${saidInEnglish(ifEmergency[language])}</strong></p>
<details class="fold">
<summary>911: ${all.map(([tag], at) => [at > 0 && ' · ', html`<span${languageOf(tag)}>${languageNames[tag] ?? tag}</span>`])}</summary>
${all.map(([tag, text]) => html`<p${languageOf(tag)}>${saidInEnglish(text)}</p>\n`)}
</details>
</footer>`;
}
