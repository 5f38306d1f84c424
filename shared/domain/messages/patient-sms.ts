import type { Appointment } from '../booking/appointment.ts';
import type { TakesPlace } from '../booking/takes-place.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { EventOf } from './events.ts';
import { gsm7PartLength, inGsm7, isGsm7 } from './gsm7.ts';
import type { PatientText } from './message.ts';
import { messageIdOf } from './message-id.ts';
import { fill, type MessageTexts, type TemplateValues } from './message-texts.ts';
import { isOvertaken, kindForPatient, newsForPatient, toldAs } from './patient-message.ts';
import { type RemoteSmsTexts, remoteToldAs } from './remote-visit.ts';
import { shortName } from './short-name.ts';
import { visitTime } from './visit-time.ts';

/** What a text message about a visit is made of: where, when and how to reach us; neither the reason nor the kind of visit. */
export interface VisitSmsSource {
  event: EventOf<'visit-changed'>;
  header: Pick<CaseHeader, 'caseId' | 'code' | 'language'> & { contact: Pick<CaseHeader['contact'], 'phone'> };
  appointment: Appointment;
  /** Name of the clinic; undefined where nobody knows it any more. */
  clinic: string | undefined;
  /** Of a visit by telehealth no clinic is named. */
  place: TakesPlace;
  /** IANA zone in which the time is told. */
  zone: string;
  texts: MessageTexts['patientSms'];
  practice: string;
  /** The practice's number, as people read it. */
  phone: string;
}

export const patientSmsId = ({ eventId }: EventOf<'visit-changed'>): string =>
  messageIdOf(eventId, { to: 'patient', channel: 'sms' });

/** The text of a visit by telehealth: with the address of its video where that has room and every letter of it can be sent. */
function remoteBody(
  { how, visit }: RemoteSmsTexts,
  text: string,
  join: string | undefined,
  values: TemplateValues,
): string {
  const kind = visit[join === undefined ? 'call' : 'video'];
  const saying = (way: string) => inGsm7(fill(text, { ...values, visit: kind, how: fill(way, { join }) }));
  if (join === undefined) return saying(how.call);
  const withLink = saying(how.video);
  return isGsm7(join) && withLink.length <= gsm7PartLength ? withLink : saying(how.askForLink);
}

/**
 * Builds the text message that tells a patient of a booked, moved or cancelled visit, in Spanish or English as the case says: one part
 * of 160 characters, without the link that manages a visit, which does not fit in.
 * @returns undefined where there is no number, or nothing to tell: another change, or one that a later change has overtaken
 */
export function patientSms(source: VisitSmsSource): PatientText | undefined {
  const { event, header, appointment, clinic, zone, practice, phone, place } = source;
  const news = newsForPatient(event);
  const kind = kindForPatient(event);
  const to = header.contact.phone;
  if (!news || !kind || !to || isOvertaken(event, appointment)) return undefined;
  const texts = source.texts[header.language] ?? source.texts.en;
  const values = {
    practice: shortName(practice),
    clinic: shortName(clinic),
    when: visitTime(appointment.slot.start, zone, texts, 'short'),
    code: header.code,
    phone,
  };
  const body =
    place.modality === 'in-person'
      ? inGsm7(fill(texts.sms[toldAs(news, event)], values))
      : remoteBody(texts.remote, texts.remote.sms[remoteToldAs(news, event)], place.joinUrl, values);
  return { messageId: patientSmsId(event), kind, to, body, caseId: header.caseId };
}
