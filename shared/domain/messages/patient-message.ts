import type { Appointment } from '../booking/appointment.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import type { Clinic } from '../directory/directory.ts';
import type { EventOf } from './events.ts';
import type { PatientMessage } from './message.ts';
import { fill, fillLines, type MessageTexts, type PatientNews, patientNews } from './message-texts.ts';
import { calendarLink, manageVisitLink } from './public-url.ts';
import { visitTime } from './visit-time.ts';

/** What a visit mail is made of: where, when and how to reach us. Neither the reason nor the kind of visit is in it. */
export interface VisitMailSource {
  event: EventOf<'visit-changed'>;
  header: Pick<CaseHeader, 'caseId' | 'code' | 'language'> & { contact: Pick<CaseHeader['contact'], 'email'> };
  appointment: Appointment;
  /** Undefined where nobody knows it any more: the mail then names no place. */
  clinic: Pick<Clinic, 'name' | 'address'> | undefined;
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
const newsForPatient = ({ change }: EventOf<'visit-changed'>): PatientNews | undefined =>
  patientNews.find((known) => known === change);

/** Whether the patient of a visit is to hear of its change. */
export const concernsPatient = (event: EventOf<'visit-changed'>): boolean => newsForPatient(event) !== undefined;

export const patientMessageId = ({ eventId }: EventOf<'visit-changed'>): string => `${eventId}.patient.email`;

/** A mail that comes late must not announce a visit that was cancelled since: only its cancellation is told then. */
const isStale = (change: PatientNews, { status }: Appointment): boolean =>
  status === 'cancelled' && change !== 'cancelled';

/**
 * Builds the mail that tells a patient of a booked, moved or cancelled visit, in Spanish or English as the case says. A
 * booking goes out as `confirmation`, a change as `visit-changed`.
 * @returns undefined where there is nobody to write to (no e-mail address) or nothing to tell (another change,
 * or a visit cancelled since).
 */
export function patientMessage(source: VisitMailSource): PatientMessage | undefined {
  const { event, header, appointment, clinic, zone, publicUrl, manageToken, phone } = source;
  const change = newsForPatient(event);
  const to = header.contact.email;
  if (!change || !to || isStale(change, appointment)) return undefined;
  const texts = source.texts[header.language] ?? source.texts.en;
  const { appointmentId, slot } = appointment;
  const values = {
    clinic: clinic?.name,
    address: clinic?.address,
    phone,
    when: visitTime(slot.start, zone, texts),
    code: header.code,
    manage: manageVisitLink(publicUrl, appointmentId, manageToken),
    calendar: calendarLink(publicUrl, appointmentId, manageToken),
  };
  return {
    messageId: patientMessageId(event),
    kind: change === 'booked' ? 'confirmation' : 'visit-changed',
    to,
    subject: fill(texts.subject[change], values),
    body: fillLines(texts.lines[change], values),
    caseId: header.caseId,
  };
}
