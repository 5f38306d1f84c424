import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { SummaryRow } from '../../../shared/http/html/form/summary-list.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { bookedTexts } from '../../../shared/texts/pages/booked.ts';

/** How a person hears of their visit, as messages reach them (patient-destination.ts): whom none reaches we phone. @param textsPatients whether we send texts */
export function heardBy(
  { contact, consentMissing }: CaseHeader,
  language: PageLanguage,
  textsPatients: boolean,
): SummaryRow {
  const { heard, heardBy: by } = bookedTexts[language];
  const mail = !consentMissing && contact.email !== undefined;
  const text = !consentMissing && textsPatients && contact.smsConsent && contact.phone !== undefined;
  if (mail && text) return { label: heard, value: by.both };
  if (mail || text) return { label: heard, value: mail ? by.email : by.sms };
  return { label: heard, value: by.phone };
}
