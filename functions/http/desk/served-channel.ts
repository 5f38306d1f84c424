import type { Contact } from '../../../shared/domain/cases/case-header.ts';
import { headerParts } from '../../../shared/domain/cases/form-parts.ts';
import type { MendedForm } from '../../../shared/domain/cases/mend-form.ts';
import type { Submission } from '../../../shared/domain/cases/submission.ts';
import type { InputFault } from '../../../shared/domain/core/refusal.ts';

/** By how somebody prefers to be reached, what they can not be reached so without; undefined where they can. */
const lacking: Readonly<Record<Contact['preferred'], (contact: Contact) => string | undefined>> = {
  phone: ({ phone }) => (phone ? undefined : 'a phone number'),
  email: ({ email }) => (email ? undefined : 'an e-mail address'),
  sms: ({ phone, smsConsent }) => (phone && smsConsent ? undefined : 'a phone number and consent to text messages'),
};

const lackIn = (contact: Contact): string | undefined => lacking[contact.preferred](contact);

/** @returns the fault of a mended form that prefers a channel by which it reaches nobody; a preference that stood so before is none */
export function unservedFaults(before: Submission, mended: MendedForm): InputFault[] {
  const was = headerParts(before).contact;
  const is = headerParts({ ...before, ...mended }).contact;
  const lack = lackIn(is);
  if (!lack || (was.preferred === is.preferred && lackIn(was))) return [];
  const detail = `is ${is.preferred}, which takes ${lack}: give it, or prefer another channel`;
  return [{ pointer: '/patient/preferredContact', detail }];
}
