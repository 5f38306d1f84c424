import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import { kindForPatient, patientMessage, patientMessageId } from '../../domain/messages/patient-message.ts';
import type { DestinationDeps, MessageSend, Send } from './destinations.ts';
import type { Sent } from './ports.ts';
import { tellUnreachable } from './unreachable.ts';

type VisitEvent = EventOf<'visit-changed'>;

async function sendVisitMail(deps: DestinationDeps, event: VisitEvent, header: CaseHeader): Promise<Sent | undefined> {
  const appointment = await deps.schedule.appointment(event.appointmentId);
  if (!appointment) {
    deps.log.error('visit-missing', { eventId: event.eventId, caseId: header.caseId });
    return { superseded: true };
  }
  const directory = await deps.directory.directory();
  const { texts, publicUrl, phone } = deps;
  const message = patientMessage({
    event,
    header,
    appointment,
    clinic: directory.clinics.find(({ clinicId }) => clinicId === appointment.slot.clinicId),
    zone: zoneOfTaken(appointment, directory, deps.zone),
    texts: texts.patient,
    publicUrl,
    phone,
    manageToken: await deps.manageToken(appointment),
  });
  return message ? deps.patients.send(message) : { superseded: true };
}

/**
 * The mail to the person whose visit was booked, moved or cancelled. It is written only when it is sent, so that a gap in what it
 * needs holds up no message to staff. Who has not consented is not written to. Where its service refuses it for good, staff are
 * promised the news: somebody has to phone instead.
 */
export async function toPatient(deps: DestinationDeps, event: VisitEvent, header: CaseHeader): Promise<Send[]> {
  const kind = kindForPatient(event);
  if (!kind || !header.contact.email || header.consentMissing) return [];
  const mail: MessageSend = {
    sendId: patientMessageId(event),
    entry: { kind, channel: 'email', to: 'patient', caseId: header.caseId },
    ifRefused: () => tellUnreachable(deps, event, 'email'),
    send: () => sendVisitMail(deps, event, header),
  };
  return [mail];
}
