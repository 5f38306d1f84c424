import type { Appointment } from '../booking/appointment.ts';
import type { TakesPlace } from '../booking/takes-place.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { Clinic } from '../directory/directory.ts';
import type { EventOf } from './events.ts';
import type { PatientMessage } from './message.ts';
import {
  fill,
  fillLines,
  type MessageTexts,
  type PatientNews,
  type PatientTexts,
  type PatientTold,
  patientNews,
} from './message-texts.ts';
import { calendarLink, manageVisitLink } from './public-url.ts';
import { remoteToldAs, remoteWay } from './remote-visit.ts';
import { visitTime } from './visit-time.ts';

/** What a visit mail is made of: where or how, when and how to reach us. Neither the reason nor the kind of visit is in it. */
export interface VisitMailSource {
  event: EventOf<'visit-changed'>;
  header: Pick<CaseHeader, 'caseId' | 'code' | 'language'> & {
    contact: Pick<CaseHeader['contact'], 'email' | 'phone'>;
  };
  appointment: Appointment;
  /** Undefined where nobody knows it any more: the mail then names no place. */
  clinic: Pick<Clinic, 'name' | 'address'> | undefined;
  /** Of a visit by telehealth no clinic is named. */
  place: TakesPlace;
  /** IANA zone in which the time is told. */
  zone: string;
  texts: MessageTexts['patient'];
  publicUrl: string;
  /** The practice's number, as people read it. */
  phone: string;
  /** Opens this appointment only. */
  manageToken: string;
}

/** What a visit's patient is to hear of it; undefined where the change is none of those. */
export const newsForPatient = ({ change, again }: EventOf<'visit-changed'>): PatientNews | undefined =>
  again ? undefined : patientNews.find((known) => known === change);

type Moved = Pick<EventOf<'visit-changed'>, 'handOver' | 'newPlace'>;

/** As what such a change is told. */
export const toldAs = (news: PatientNews, { handOver, newPlace }: Moved): PatientTold => {
  if (news !== 'rescheduled') return news;
  if (newPlace === 'same-time') return handOver ? 'elsewhereReassigned' : 'elsewhere';
  if (newPlace) return handOver ? 'rescheduledElsewhereReassigned' : 'rescheduledElsewhere';
  if (!handOver) return news;
  return handOver === 'same-time' ? 'reassigned' : 'rescheduledReassigned';
};

const kindOfNews = (change: PatientNews): PatientMessage['kind'] =>
  change === 'booked' ? 'confirmation' : 'visit-changed';

/** What the message to the patient of a visit is called; undefined where the change does not concern them. */
export function kindForPatient(event: EventOf<'visit-changed'>): PatientMessage['kind'] | undefined {
  const change = newsForPatient(event);
  return change && kindOfNews(change);
}

export const patientMessageId = ({ eventId }: EventOf<'visit-changed'>): string => `${eventId}.patient.email`;

/**
 * Whether later news of a visit have overtaken a change: a message that comes late must not announce a visit that was cancelled
 * since, nor a time that holds no more.
 */
export const isOvertaken = (
  { change, version }: EventOf<'visit-changed'>,
  { status, newsVersion }: Appointment,
): boolean =>
  change !== 'cancelled' &&
  (status === 'cancelled' || (version !== undefined && newsVersion !== undefined && newsVersion > version));

/** What the texts of a visit mail may name. */
function mailValues(
  { header, appointment, clinic, zone, publicUrl, manageToken, phone }: VisitMailSource,
  texts: PatientTexts,
) {
  const { appointmentId, slot } = appointment;
  return {
    clinic: clinic?.name,
    address: clinic?.address,
    phone,
    when: visitTime(slot.start, zone, texts),
    code: header.code,
    manage: manageVisitLink(publicUrl, appointmentId, manageToken),
    calendar: calendarLink(publicUrl, appointmentId, manageToken),
  };
}

/** Subject and lines of a visit mail: of one by telehealth how it takes place, and no address. */
function mailText(source: VisitMailSource, news: PatientNews): Pick<PatientMessage, 'subject' | 'body'> {
  const { event, place, header } = source;
  const texts = source.texts[header.language] ?? source.texts.en;
  const values = mailValues(source, texts);
  if (place.modality === 'in-person') {
    const told = toldAs(news, event);
    return { subject: fill(texts.subject[told], values), body: fillLines(texts.lines[told], values) };
  }
  const told = remoteToldAs(news, event);
  const { lines, how, visit } = texts.remote;
  const way = remoteWay(place, header.contact.phone);
  const filled = { visit: visit[way], how: fillLines(how[way], { ...values, join: place.joinUrl }) };
  return { subject: fill(texts.subject[told], values), body: fillLines(lines[told], { ...values, ...filled }) };
}

/**
 * Builds the mail that tells a patient of a booked, moved or cancelled visit, in Spanish or English as the case says. A
 * booking goes out as `confirmation`, a change as `visit-changed`.
 * @returns undefined where there is nobody to write to (no e-mail address) or nothing to tell (another change,
 * or a change that later news have overtaken).
 */
export function patientMessage(source: VisitMailSource): PatientMessage | undefined {
  const { event, header, appointment } = source;
  const change = newsForPatient(event);
  const to = header.contact.email;
  if (!change || !to || isOvertaken(event, appointment)) return undefined;
  return {
    messageId: patientMessageId(event),
    kind: kindOfNews(change),
    to,
    ...mailText(source, change),
    caseId: header.caseId,
  };
}
