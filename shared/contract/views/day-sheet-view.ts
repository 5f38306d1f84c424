import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { isOpenVisit } from '../../domain/booking/appointment-changes.ts';
import type { Gap } from '../../domain/booking/clinic-gaps.ts';
import { cannotBeReached, takesPlace } from '../../domain/booking/takes-place.ts';
import { type CaseHeader, nameOf } from '../../domain/cases/case-header.ts';
import type { InformationRequest } from '../../domain/cases/information-request.ts';
import { comesAfterDeadline } from '../../domain/cases/late-for-deadline.ts';
import { missingOnSheet } from '../../domain/cases/missing-on-sheet.ts';
import { nextVisitStart } from '../../domain/cases/visit-facts.ts';
import { toRfc3339 } from '../../domain/core/local-time.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { OverlappingVisit } from '../../domain/finding/overlapping-visits.ts';
import type { DaySheetEntry } from '../day-sheet-answer.ts';
import { appointmentView } from './appointment-view.ts';

/** What a sheet is shown with. */
interface SheetSettings {
  directory: Directory;
  /** IANA zone of the practice. */
  zone: string;
  /** Base address of pages and API, without a trailing slash. */
  publicUrl: string;
  now: Temporal.Instant;
}

/** A visit with what is known of its case; nothing where that cannot be read. */
export interface SheetVisit {
  visit: Appointment;
  header?: CaseHeader | undefined;
  /** What the case's referrer was asked and has not answered. */
  requests: readonly InformationRequest[];
  /** Visits of the same person, or of one who may be, at the time of one of the case. */
  overlapping: readonly OverlappingVisit[];
}

function person(header: CaseHeader | undefined) {
  if (!header) return {};
  const { birthYear, code, contact, language, urgency, interpreter = false, stepFree = false } = header;
  const patientName = nameOf(contact);
  const phone = contact.ext ? `${contact.phone} ext. ${contact.ext}` : contact.phone;
  return {
    code,
    ...(patientName && { patientName }),
    ...(phone && { phone }),
    ...(birthYear !== undefined && { birthYear }),
    language,
    interpreter,
    stepFree,
    urgency,
  };
}

/** Whether the visit is the earliest ahead of a case that it comes too late for. */
function isTooLate({ status, slot: { start } }: Appointment, header: CaseHeader, now: Temporal.Instant): boolean {
  if (!isOpenVisit(status)) return false;
  return start <= (nextVisitStart(header, now) ?? start) && comesAfterDeadline(header, start);
}

/** Of a visit that is over nothing is missing any more. */
function missingFor({ visit, header, requests }: SheetVisit, directory: Directory) {
  if (!header || !isOpenVisit(visit.status)) return [];
  return missingOnSheet(header, requests, cannotBeReached(takesPlace(visit, directory), header.contact));
}

/** What the directory calls a practitioner, as a member of a view. */
function nameOfPractitioner({ practitioners }: Directory, practitionerId: string) {
  const name = practitioners.find((each) => each.practitionerId === practitionerId)?.name;
  return name ? { practitionerName: name } : {};
}

/** What the directory calls a type of visit, as a member of a view. */
function nameOfType({ appointmentTypes }: Directory, appointmentTypeId: string) {
  const name = appointmentTypes.find((each) => each.appointmentTypeId === appointmentTypeId)?.name;
  return name ? { appointmentTypeName: name } : {};
}

/** Shows a visit on the day sheet: who comes, what they need, and what is still to be done for it. */
export function sheetEntry(entry: SheetVisit, settings: SheetSettings): DaySheetEntry {
  const { visit, header } = entry;
  const overlappingVisits = entry.overlapping.filter(({ appointmentId }) => appointmentId === visit.appointmentId);
  return {
    ...appointmentView(visit, { ...settings, forStaff: true }),
    ...nameOfPractitioner(settings.directory, visit.slot.practitionerId),
    ...nameOfType(settings.directory, visit.slot.appointmentType),
    ...person(header),
    ...(header && { visitAfterDeadline: isTooLate(visit, header, settings.now) }),
    overbooked: visit.overbooked === true,
    overridden: visit.overridden === true,
    needsRebooking: visit.needsRebooking === true,
    ...(overlappingVisits.length > 0 && { overlappingVisits }),
    missing: missingFor(entry, settings.directory),
  };
}

/** Shows a free stretch. @param zone IANA zone of the clinic */
export const gapView = ({ practitionerId, start, end }: Gap, zone: string, directory: Directory) => ({
  practitionerId,
  ...nameOfPractitioner(directory, practitionerId),
  start: toRfc3339(start, zone),
  end: toRfc3339(end, zone),
});
