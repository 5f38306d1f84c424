import type { MessageTexts } from '../domain/messages/message-texts.ts';
import { formLinkEn } from './en/form-link.ts';
import { referrerMails } from './en/referrer-mails.ts';
import { staffMessages } from './en/staff-messages.ts';
import { visitMailsEn } from './en/visit-mails.ts';
import { visitSmsEn } from './en/visit-sms.ts';
import { formLinkEs } from './es/form-link.ts';
import { visitMailsEs } from './es/visit-mails.ts';
import { visitSmsEs } from './es/visit-sms.ts';

/**
 * Every word that is sent. Draft until the practice's clinicians have read it. A text message must stay one part of 160
 * characters with the longest public address: a test fills each with the longest values.
 */
export const messageTexts: MessageTexts = {
  staff: staffMessages,
  referrer: referrerMails,
  patient: { en: visitMailsEn, es: visitMailsEs },
  patientSms: { en: visitSmsEn, es: visitSmsEs },
  formLink: { en: formLinkEn, es: formLinkEs },
};
