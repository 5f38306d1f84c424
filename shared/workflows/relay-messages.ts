import type { CaseHeader } from '../domain/cases/case-header.ts';
import type { MessageTexts } from '../domain/messages/message-texts.ts';
import type { OutboxEvent } from '../domain/messages/outbox-event.ts';
import { concernsPatient, patientMessage, patientMessageId } from '../domain/messages/patient-message.ts';
import { recipientsOf } from '../domain/messages/recipients.ts';
import { isStaffEvent, type StaffEvent, staffMessage } from '../domain/messages/staff-message.ts';
import type { Appointment } from '../domain/scheduling/appointment.ts';
import type { Log } from '../observability/log.ts';
import type { CaseReader, DirectoryReader, PatientMailer, ScheduleReader, StaffNotifier } from './ports.ts';

export interface MessageDeps {
  cases: CaseReader;
  directory: DirectoryReader;
  appointments: Pick<ScheduleReader, 'appointment'>;
  staff: StaffNotifier;
  patients: PatientMailer;
  /** Mints the token of a link that manages this one appointment. */
  manageToken: (appointment: Appointment) => Promise<string>;
  texts: MessageTexts;
  publicUrl: string;
  /** The practice's number, as people read it. */
  phone: string;
  log: Log;
}

/** One message, ready to go out. */
export interface Send {
  messageId: string;
  send: () => Promise<void>;
}

/** The directory lacks what a message needs. The event stays pending until somebody has put that right. */
export class DirectoryGap extends Error {
  constructor(what: string) {
    super(`The directory has no ${what}, so a message cannot be written. Add it to the directory.`);
    this.name = 'DirectoryGap';
  }
}

async function staffSends(deps: MessageDeps, event: StaffEvent, header?: CaseHeader): Promise<Send[]> {
  const { staff, clinics } = await deps.directory.directory();
  const deliveries = recipientsOf(event, staff, header?.assignee);
  if (deliveries.length === 0) throw new DirectoryGap('staff');
  const clinic = clinics.find(({ clinicId }) => clinicId === event.clinicId);
  const source = { event, clinic, texts: deps.texts.staff, publicUrl: deps.publicUrl };
  return deliveries.map(({ recipient, channel }) => {
    const message = staffMessage(source, recipient, channel);
    return { messageId: message.messageId, send: () => deps.staff.notify(message) };
  });
}

async function sendVisitMail(deps: MessageDeps, event: OutboxEvent, header: CaseHeader): Promise<void> {
  const { appointmentId = '' } = event;
  const appointment = await deps.appointments.appointment(appointmentId);
  if (!appointment) return deps.log.error('visit-missing', { eventId: event.eventId, caseId: header.caseId });
  const { clinicId } = appointment.slot;
  const clinic = (await deps.directory.directory()).clinics.find((known) => known.clinicId === clinicId);
  if (!clinic) throw new DirectoryGap(`clinic ${clinicId}`);
  const manageToken = await deps.manageToken(appointment);
  const { texts, publicUrl, phone } = deps;
  const message = patientMessage({
    event,
    header,
    appointment,
    clinic,
    texts: texts.patient,
    publicUrl,
    phone,
    manageToken,
  });
  if (message) await deps.patients.send(message);
}

/** Written only when it is sent, so that a gap in what the mail needs holds up no message to staff. */
const patientSends = (deps: MessageDeps, event: OutboxEvent, header: CaseHeader): Send[] =>
  concernsPatient(event) && header.contact.email
    ? [{ messageId: patientMessageId(event), send: () => sendVisitMail(deps, event, header) }]
    : [];

/**
 * The messages that an event stands for: to staff, and where a visit was booked, moved or cancelled, to its patient. An event
 * whose case does not exist stands for none: that is logged, because no transaction of ours leaves one behind.
 * @throws DirectoryGap
 */
export async function sendsOf(deps: MessageDeps, event: OutboxEvent): Promise<Send[]> {
  const header = event.caseId ? await deps.cases.header(event.caseId) : undefined;
  if (event.caseId && !header) {
    deps.log.error('case-missing', { eventId: event.eventId, caseId: event.caseId });
    return [];
  }
  const toStaff = isStaffEvent(event) ? await staffSends(deps, event, header) : [];
  return header ? [...toStaff, ...patientSends(deps, event, header)] : toStaff;
}
