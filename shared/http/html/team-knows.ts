import { emergencyTexts } from '../../texts/pages/emergency.ts';
import { type Html, html } from './markup.ts';
import type { PageLanguage } from './page-language.ts';

/** On an emergency's page: our team was told of it. @param code of the case, to be said on the phone */
export const teamKnows = (code: string, language: PageLanguage): Html => {
  const { told, code: yourCode } = emergencyTexts[language];
  return html`<div class="notice notice--success" role="status"><p><strong>${told}</strong></p>
<p>${yourCode(code)}</p></div>`;
};
