import { isClosedOn } from '../calendar/closed-times.ts';
import { worksAt } from '../calendar/hours-of-date.ts';
import { whatIsGone } from '../calendar/what-is-gone.ts';
import type { HolidayRule } from '../core/business-days.ts';
import { localDateOf } from '../core/local-time.ts';
import type { Directory } from '../directory/directory.ts';
import type { Appointment } from './appointment.ts';

/** A visit that a directory leaves without a practitioner, a place or a type. */
export interface OrphanedVisit {
  visit: Appointment;
  /** Why, for people: `its clinic is not in use on that day`. */
  why: string;
}

const notInUse = (what: string): string => `its ${what} is not in use on that day`;

/** @returns undefined where the visit can take place as it was booked; hours and weekdays are not looked at. */
function whyOrphaned(
  { practitioners, clinics, appointmentTypes }: Directory,
  { slot }: Appointment,
  closingHolidays: readonly HolidayRule[],
): string | undefined {
  const practitioner = practitioners.find(({ practitionerId }) => practitionerId === slot.practitionerId);
  if (!practitioner) return notInUse('practitioner');
  const clinic = clinics.find(({ clinicId }) => clinicId === slot.clinicId);
  const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === slot.appointmentType);
  const date = localDateOf(slot.start, practitioner.homeZone);
  const gone = whatIsGone({ practitioner, clinic, type }, date);
  if (gone === 'offer') return 'its practitioner does not offer its type any more';
  if (gone || !clinic) return notInUse(gone ?? 'clinic');
  if (!worksAt(practitioner, slot.clinicId)) return 'its practitioner sees nobody at that clinic any more';
  return isClosedOn(clinic, date, closingHolidays) ? 'its clinic is closed on that day' : undefined;
}

/**
 * The visits that a directory leaves without what they need, earliest first.
 * @param visits open visits, none of which is over
 */
export const orphanedVisits = (
  directory: Directory,
  visits: readonly Appointment[],
  closingHolidays: readonly HolidayRule[],
): OrphanedVisit[] =>
  visits
    .flatMap((visit) => {
      const why = whyOrphaned(directory, visit, closingHolidays);
      return why ? [{ visit, why }] : [];
    })
    .sort((a, b) => a.visit.slot.start - b.visit.slot.start);
