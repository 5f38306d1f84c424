import type { Appointment } from '../../domain/booking/appointment.ts';
import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import type { MessageTexts } from '../../domain/messages/message-texts.ts';
import type { OutboxEvent } from '../../domain/messages/outbox-event.ts';
import { concernsPatient, patientMessage, patientMessageId } from '../../domain/messages/patient-message.ts';
import { recipientsOf } from '../../domain/messages/recipients.ts';
import { isStaffEvent, type StaffEvent, staffMessage } from '../../domain/messages/staff-message.ts';
import type { Told } from '../../domain/paging/paging-round.ts';
import type { Log } from '../../observability/log.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { CaseReader } from '../cases/ports.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { RoundReader } from '../paging/ports.ts';
import { type PatientMailer, SendFailed, type StaffNotifier } from './ports.ts';
import { tellUnreachable, type UnreachableDeps } from './unreachable.ts';

export interface MessageDeps extends UnreachableDeps {
  cases: CaseReader;
  directory: DirectoryReader;
  appointments: Pick<ScheduleReader, 'appointment'>;
  rounds: RoundReader;
  staff: StaffNotifier;
  patients: PatientMailer;
  /** Mints the token of a link that manages this one appointment. */
  manageToken: (appointment: Appointment) => Promise<string>;
  texts: MessageTexts;
  publicUrl: string;
  /** The practice's number, as people read it. */
  phone: string;
  /** IANA zone of the practice. */
  zone: string;
  log: Log;
}

/** One message, ready to go out. */
export interface Send {
  messageId: string;
  /** Whom of the staff it goes to, by what; absent for a patient's. */
  to?: Pick<Told, 'recipientId' | 'channel'>;
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
  const today = deps.clock.now().toZonedDateTimeISO(deps.zone).toPlainDate().toString();
  const present = staff.filter((member) => inUse(member, today));
  const deliveries = recipientsOf(event, present, header?.assignee);
  if (deliveries.length === 0) throw new DirectoryGap('staff');
  const clinic = clinics.find(({ clinicId }) => clinicId === event.clinicId);
  const source = { event, clinic, texts: deps.texts.staff, publicUrl: deps.publicUrl };
  return deliveries.map(({ recipient, channel }) => {
    const message = staffMessage(source, recipient, channel);
    const to = { recipientId: recipient.recipientId, channel };
    return { messageId: message.messageId, to, send: () => deps.staff.notify(message) };
  });
}

async function sendVisitMail(deps: MessageDeps, event: OutboxEvent, header: CaseHeader): Promise<void> {
  const { appointmentId = '' } = event;
  const appointment = await deps.appointments.appointment(appointmentId);
  if (!appointment) return deps.log.error('visit-missing', { eventId: event.eventId, caseId: header.caseId });
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
  if (message) await deps.patients.send(message);
}

/** A mail that is refused for good has come to its end when staff are promised the news: somebody has to phone instead. */
async function sendOrTell(deps: MessageDeps, event: OutboxEvent, header: CaseHeader): Promise<void> {
  try {
    await sendVisitMail(deps, event, header);
  } catch (error) {
    if (!(error instanceof SendFailed && error.outcome === 'refused')) throw error;
    deps.log.warn('mail-refused', { eventId: event.eventId, caseId: header.caseId }, error);
    await tellUnreachable(deps, event, 'email');
  }
}

/**
 * A page whose round a person has ended meanwhile, or that a later round has paged for, would only wake people for nothing. That
 * the patient's own better answers ended it is no answer: what was promised still goes out.
 */
async function isAnswered(
  { rounds }: Pick<MessageDeps, 'rounds'>,
  { kind, round: number }: OutboxEvent,
  header: CaseHeader | undefined,
): Promise<boolean> {
  if ((kind !== 'page' && kind !== 'escalation') || number === undefined || !header) return false;
  if (header.pagingOpen && header.round === number) return false;
  const read = (each: number) => rounds.round(header.caseId, each).catch(unlessUnreadable);
  const round = await read(number);
  if (round?.ended !== undefined && round.ended.how !== 'lowered') return true;
  const later = header.round > number ? await read(header.round) : undefined;
  return later !== undefined && later.step > 0;
}

/** Written only when it is sent, so that a gap in what the mail needs holds up no message to staff. */
const patientSends = (deps: MessageDeps, event: OutboxEvent, header: CaseHeader): Send[] =>
  concernsPatient(event) && header.contact.email
    ? [{ messageId: patientMessageId(event), send: () => sendOrTell(deps, event, header) }]
    : [];

/**
 * The messages that an event stands for: to staff, and where a visit was booked, moved or cancelled, to its patient. A page that
 * was answered before it went out stands for none. An event whose case does not exist stands for none: that is logged, because
 * no transaction of ours leaves one behind.
 * @throws DirectoryGap
 */
export async function sendsOf(deps: MessageDeps, event: OutboxEvent): Promise<Send[]> {
  const header = event.caseId ? await deps.cases.header(event.caseId) : undefined;
  if (event.caseId && !header) {
    deps.log.error('case-missing', { eventId: event.eventId, caseId: event.caseId });
    return [];
  }
  if (await isAnswered(deps, event, header)) {
    deps.log.info('page-answered', { eventId: event.eventId, caseId: event.caseId ?? '-' });
    return [];
  }
  const toStaff = isStaffEvent(event) ? await staffSends(deps, event, header) : [];
  return header ? [...toStaff, ...patientSends(deps, event, header)] : toStaff;
}
