import type { Appointment } from '../../domain/booking/appointment.ts';
import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import { type TakesPlace, takesPlace } from '../../domain/booking/takes-place.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Clinic } from '../../domain/directory/directory.ts';
import type { Channel, EventOf } from '../../domain/messages/events.ts';
import type { PatientMessage } from '../../domain/messages/message.ts';
import { kindForPatient, patientMessage, patientMessageId } from '../../domain/messages/patient-message.ts';
import { patientSms, patientSmsId } from '../../domain/messages/patient-sms.ts';
import type { DestinationDeps, MessageSend, Send } from './destinations.ts';
import type { PatientTexter, Sent } from './ports.ts';
import { tellToPhone, tellUnreachable } from './unreachable.ts';

type VisitEvent = EventOf<'visit-changed'>;

/** What the messages about a visit are made of. */
interface Told {
  appointment: Appointment;
  clinic: Clinic | undefined;
  place: TakesPlace;
  zone: string;
}

/** Tells what stands in the table when it is sent. A visit that is gone, or whose news were overtaken, is not told of. */
async function tell(
  deps: DestinationDeps,
  { eventId, appointmentId, caseId }: VisitEvent,
  send: (told: Told) => Promise<Sent | undefined> | undefined,
): Promise<Sent | undefined> {
  const appointment = await deps.schedule.appointment(appointmentId);
  if (!appointment) {
    deps.log.error('visit-missing', { eventId, caseId });
    return { superseded: true };
  }
  const directory = await deps.directory.directory();
  const clinic = directory.clinics.find(({ clinicId }) => clinicId === appointment.slot.clinicId);
  const place = takesPlace(appointment, directory);
  const sent = send({ appointment, clinic, place, zone: zoneOfTaken(appointment, directory, deps.zone) });
  return sent ?? { superseded: true };
}

async function sendMail(deps: DestinationDeps, event: VisitEvent, header: CaseHeader): Promise<Sent | undefined> {
  const { texts, publicUrl, phone, patients } = deps;
  return tell(deps, event, async (told) => {
    const manageToken = await deps.manageToken(told.appointment);
    const mail = patientMessage({ ...told, event, header, texts: texts.patient, publicUrl, phone, manageToken });
    return mail ? patients.send(mail) : { superseded: true };
  });
}

async function sendText(
  deps: DestinationDeps,
  event: VisitEvent,
  header: CaseHeader,
  texter: PatientTexter,
): Promise<Sent | undefined> {
  const { texts, practiceName: practice, phone } = deps;
  return tell(deps, event, ({ clinic, ...told }) => {
    const text = patientSms({ ...told, clinic: clinic?.name, event, header, texts: texts.patientSms, practice, phone });
    return text && texter.text(text);
  });
}

/** Where a service refuses a message for good, staff are promised the news: somebody has to phone instead. */
const message = (
  deps: DestinationDeps,
  event: VisitEvent,
  { kind, channel, sendId }: { kind: PatientMessage['kind']; channel: Channel; sendId: string },
  send: () => Promise<Sent | undefined>,
): MessageSend => ({
  sendId,
  entry: { kind, channel, to: 'patient', caseId: event.caseId },
  ifRefused: () => tellUnreachable(deps, event, channel),
  send,
});

/** The ways by which a person may be written to: a mail, and a text where they agreed to that. None without consent. */
function ways(deps: DestinationDeps, event: VisitEvent, header: CaseHeader, kind: PatientMessage['kind']) {
  const { email, phone, smsConsent } = header.contact;
  const { texter } = deps;
  const found: MessageSend[] = [];
  if (header.consentMissing) return found;
  if (email) {
    const named = { kind, channel: 'email', sendId: patientMessageId(event) } as const;
    found.push(message(deps, event, named, () => sendMail(deps, event, header)));
  }
  if (phone && smsConsent && texter) {
    const named = { kind, channel: 'sms', sendId: patientSmsId(event) } as const;
    found.push(message(deps, event, named, () => sendText(deps, event, header, texter)));
  }
  return found;
}

/** Whom every way there is was refused for good, staff are to phone. A repeat of the event finds each refusal again. */
function orPhone(deps: DestinationDeps, event: VisitEvent, sends: readonly MessageSend[]): MessageSend[] {
  const refused = new Set<string>();
  return sends.map((send) => ({
    ...send,
    ifRefused: async () => {
      await send.ifRefused?.();
      if (refused.add(send.sendId).size === sends.length) await tellToPhone(deps, event);
    },
  }));
}

/**
 * The messages to the person whose visit was booked, moved or cancelled. They are written only when they are sent, so that a gap in
 * what they need holds up no message to staff. Whom none of them reaches, or who reads none of our languages, staff are to phone.
 * Nobody writes to somebody who has died, nor phones about the visit.
 */
export async function toPatient(deps: DestinationDeps, event: VisitEvent, header: CaseHeader): Promise<Send[]> {
  const kind = kindForPatient(event);
  if (!kind || header.outcome === 'died') return [];
  const sends = orPhone(deps, event, ways(deps, event, header, kind));
  const isRead = header.language === 'und' || Object.hasOwn(deps.texts.patient, header.language);
  if (sends.length > 0 && isRead) return sends;
  const phone: Send = {
    sendId: `${event.eventId}-phone-the-patient`,
    repeatable: true,
    send: async () => {
      await tellToPhone(deps, event);
      return undefined;
    },
  };
  return [...sends, phone];
}
