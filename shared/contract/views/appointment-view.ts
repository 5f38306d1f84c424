import type { Clinic } from '../../domain/directory/directory.ts';
import { calendarLink, manageVisitLink } from '../../domain/messages/public-url.ts';
import type { Appointment } from '../../domain/scheduling/appointment.ts';
import type { AppointmentAnswer } from '../visit-answers.ts';
import { slotView } from './slot-view.ts';

interface Surroundings {
  clinics: readonly Clinic[];
  /** Base address of pages and API, without a trailing slash. */
  publicUrl: string;
}

/** Addresses of an appointment; with its manage token they work from a mail or a phone's calendar. */
function appointmentLinks(publicUrl: string, appointmentId: string, manageToken?: string): Record<string, string> {
  const self = `${publicUrl}/v1/appointments/${appointmentId}`;
  if (!manageToken) return { self, calendar: `${self}/calendar.ics` };
  return {
    self,
    calendar: calendarLink(publicUrl, appointmentId, manageToken),
    manage: manageVisitLink(publicUrl, appointmentId, manageToken),
  };
}

/** Shows an appointment in its clinic's zone. @param manageToken only where it has just been made */
export function appointmentView(
  appointment: Appointment,
  { clinics, publicUrl }: Surroundings,
  manageToken?: string,
): AppointmentAnswer {
  const { appointmentId, caseId, status, slot, version } = appointment;
  const { slotId: _, ...time } = slotView(slot, clinics);
  return {
    appointmentId,
    caseId,
    status,
    ...time,
    version,
    ...(manageToken && { manageToken }),
    links: appointmentLinks(publicUrl, appointmentId, manageToken),
  };
}
