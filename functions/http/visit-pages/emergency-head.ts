import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { callButton } from '../../../shared/http/html/emergency-page.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { emergencyTexts } from '../../../shared/texts/pages/emergency.ts';
import { patientTexts } from '../../../shared/texts/triage-advice.ts';

/**
 * What stands before all else on the pages of a visit whose case is an emergency: its visit stands, and does not wait for it. By
 * which way the person is to go these pages cannot know: they say nothing that its emergency page may have said otherwise. The button stands outside the box, whose colour it has. Undefined below an emergency.
 */
export function emergencyHead({ urgency }: Pick<CaseHeader, 'urgency'>, language: PageLanguage): Html | undefined {
  if (urgency !== 'emergent') return undefined;
  const { headline } = patientTexts.written[language];
  return html`<div class="notice notice--danger" role="alert"><p><strong>${headline['ambulance-only']}</strong></p></div>
${callButton('911', emergencyTexts[language].call911)}`;
}
