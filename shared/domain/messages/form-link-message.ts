import type { EventOf } from './events.ts';
import { inGsm7 } from './gsm7.ts';
import type { PatientMessage, PatientText } from './message.ts';
import { messageIdOf } from './message-id.ts';
import { fill, fillLines, type MessageTexts } from './message-texts.ts';
import { formLink } from './public-url.ts';
import { shortName } from './short-name.ts';
import { visitTime } from './visit-time.ts';

/** What the message with the link to a saved form is made of: nothing of the form, nor why there is one. */
export interface FormLinkSource {
  event: EventOf<'form-link'>;
  /** The address or number, E.164. */
  to: string;
  language: string;
  token: string;
  /** Epoch second from which on the link opens nothing. */
  until: number;
  texts: MessageTexts['formLink'];
  publicUrl: string;
  practice: string;
  /** The practice's number, as people read it. */
  phone: string;
  /** IANA zone in which the time is told. */
  zone: string;
}

export const formLinkId = ({ eventId, channel }: EventOf<'form-link'>): string =>
  messageIdOf(eventId, { to: 'patient', channel });

/** The mail with the link. */
export function formLinkMail({
  event,
  to,
  language,
  token,
  until,
  publicUrl,
  ...source
}: FormLinkSource): PatientMessage {
  const { practice, phone, zone } = source;
  const texts = source.texts[language] ?? source.texts.en;
  const values = {
    practice,
    phone,
    link: formLink(publicUrl, token),
    until: visitTime(Math.floor(until / 60), zone, texts),
  };
  const [subject, body] = [fill(texts.subject, values), fillLines(texts.lines, values)];
  return { messageId: formLinkId(event), kind: 'form-link', to, subject, body };
}

/** The text message with the link: one part of 160 characters. */
export function formLinkSms({ event, to, language, token, publicUrl, practice, texts }: FormLinkSource): PatientText {
  const values = { practice: shortName(practice), link: formLink(publicUrl, token) };
  const body = inGsm7(fill((texts[language] ?? texts.en).sms, values));
  return { messageId: formLinkId(event), kind: 'form-link', to, body };
}
