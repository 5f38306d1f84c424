import type { PatientTexts } from '../../domain/triage/texts/patient-texts.ts';
import type { SafetyLine } from '../../domain/triage/texts/safety-net.ts';
import { type Html, html } from './markup.ts';

/** What sends somebody to the emergency room who has told us nothing yet. */
const dangers: readonly SafetyLine[] = ['cannot-walk', 'bladder-bowel', 'saddle'];

/** When not to fill in a form at all, in the words of the safety net: heads the pages on which people begin. */
export const dangerList = ({ safetyNet: { lead, lines } }: PatientTexts): Html =>
  html`<div class="notice notice--danger notice--compact">
<p><strong>${lead}</strong></p>
<ul>${dangers.map((line) => html`<li>${lines[line]}</li>`)}</ul>
</div>`;
