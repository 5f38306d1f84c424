import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import { concernsPatient, patientMessage, patientMessageId } from '../../domain/messages/patient-message.ts';
import type { DestinationDeps, Send } from './destinations.ts';
import { SendFailed, type Sent } from './ports.ts';
import { tellUnreachable } from './unreachable.ts';

type VisitEvent = EventOf<'visit-changed'>;

async function sendVisitMail(deps: DestinationDeps, event: VisitEvent, header: CaseHeader): Promise<Sent | undefined> {
  const appointment = await deps.schedule.appointment(event.appointmentId);
  if (!appointment) {
    deps.log.error('visit-missing', { eventId: event.eventId, caseId: header.caseId });
    return undefined;
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
  return message && deps.patients.send(message);
}

/** A mail that is refused for good has come to its end when staff are promised the news: somebody has to phone instead. */
async function sendOrTell(deps: DestinationDeps, event: VisitEvent, header: CaseHeader): Promise<Sent | undefined> {
  try {
    return await sendVisitMail(deps, event, header);
  } catch (error) {
    if (!(error instanceof SendFailed && error.outcome === 'refused')) throw error;
    deps.log.warn('mail-refused', { eventId: event.eventId, caseId: header.caseId }, error);
    await tellUnreachable(deps, event, 'email');
    return undefined;
  }
}

/**
 * The mail to the person whose visit was booked, moved or cancelled. It is written only when it is sent, so that a gap in what it
 * needs holds up no message to staff. Who has not consented is not written to.
 */
export const toPatient = async (deps: DestinationDeps, event: VisitEvent, header: CaseHeader): Promise<Send[]> =>
  concernsPatient(event) && header.contact.email && !header.consentMissing
    ? [{ sendId: patientMessageId(event), send: () => sendOrTell(deps, event, header) }]
    : [];
