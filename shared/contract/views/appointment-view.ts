import type { Appointment } from '../../domain/booking/appointment.ts';
import { isOpenVisit } from '../../domain/booking/appointment-changes.ts';
import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import { type TakesPlace, takesPlace } from '../../domain/booking/takes-place.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { calendarLink, manageVisitLink } from '../../domain/messages/public-url.ts';
import type { AppointmentAnswer } from '../visit-answers.ts';
import { slotView } from './slot-view.ts';

/** What a visit is shown with. */
interface VisitViewSettings {
  directory: Pick<Directory, 'clinics' | 'practitioners' | 'appointmentTypes'>;
  /** IANA zone of the practice, for a visit whose clinic nobody knows any more. */
  zone: string;
  /** Base address of pages and API, without a trailing slash. */
  publicUrl: string;
  /** Whether staff look at it: how it was booked concerns nobody else. */
  forStaff?: boolean | undefined;
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

/** How a visit takes place; how its patient joins is said while it is ahead or goes on. */
function placeView({ status }: Appointment, place: TakesPlace) {
  if (place.modality === 'in-person' || !isOpenVisit(status)) return { modality: place.modality };
  return place.joinUrl ? place : { ...place, weCall: true as const };
}

const bookedView = ({ overbooked, overridden }: Appointment) => ({
  ...(overbooked && { overbooked }),
  ...(overridden && { overridden }),
});

/** Shows an appointment in its clinic's zone, whatever became of the clinic. @param manageToken only where the time was just booked or moved */
export function appointmentView(
  appointment: Appointment,
  settings: VisitViewSettings,
  manageToken?: string,
): AppointmentAnswer {
  const { appointmentId, caseId, status, slot, version, late, reasonCode, cancelledBy, needsRebooking } = appointment;
  const { slotId: _, ...time } = slotView(slot, zoneOfTaken(appointment, settings.directory, settings.zone));
  return {
    appointmentId,
    caseId,
    status,
    ...time,
    ...placeView(appointment, takesPlace(appointment, settings.directory)),
    version,
    ...(late && { late }),
    ...(reasonCode && { reasonCode }),
    ...(cancelledBy && { cancelledBy }),
    ...(settings.forStaff && bookedView(appointment)),
    ...(needsRebooking && { needsRebooking }),
    ...(manageToken && { manageToken }),
    links: appointmentLinks(settings.publicUrl, appointmentId, manageToken),
  };
}
