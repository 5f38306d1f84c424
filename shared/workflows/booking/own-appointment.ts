import { actsFor, type Caller } from '../../domain/caller.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { notFound } from '../../domain/refusal.ts';
import type { Appointment } from '../../domain/scheduling/appointment.ts';
import type { ScheduleReader } from '../ports.ts';

/** An appointment that the caller may manage, with its case. */
export interface OwnAppointment {
  appointment: Appointment;
  header: CaseHeader;
}

/** A manage token names its appointment; everybody else acts through the case. */
function mayManage(caller: Caller, appointment: Appointment, header: CaseHeader): boolean {
  return caller.kind === 'manage' ? caller.appointmentId === appointment.appointmentId : actsFor(caller, header);
}

/**
 * Reads an appointment with its case.
 * @throws Refusal `not-found`, the same for what does not exist and for what is not the caller's
 */
export async function ownAppointment(
  schedule: Pick<ScheduleReader, 'appointment' | 'facts'>,
  caller: Caller,
  appointmentId: string,
): Promise<OwnAppointment> {
  const appointment = await schedule.appointment(appointmentId);
  if (!appointment) throw notFound('appointment');
  const { header } = await schedule.facts({ days: [], caseId: appointment.caseId });
  if (!header || !mayManage(caller, appointment, header)) throw notFound('appointment');
  return { appointment, header };
}
