import type { Clinic, Directory, Practitioner } from '../directory/directory.ts';
import { type DirectoryList, idOf } from '../directory/entries.ts';
import { inUse, type Retirable } from '../directory/in-use.ts';
import type { HolidayRule } from '../time/business-days.ts';
import type { Appointment } from './appointment.ts';
import { isClosedOn } from './clinic-days.ts';
import { localDateOf } from './local-day.ts';

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
  const date = localDateOf(slot.start, practitioner.homeZone);
  const clinic = clinics.find(({ clinicId }) => clinicId === slot.clinicId);
  const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === slot.appointmentType);
  if (!inUse(practitioner, date)) return notInUse('practitioner');
  if (!clinic || !inUse(clinic, date)) return notInUse('clinic');
  if (!type || !inUse(type, date)) return notInUse('appointment type');
  if (!worksAt(practitioner).has(slot.clinicId)) return 'its practitioner sees nobody at that clinic any more';
  return isClosedOn(clinic, date, closingHolidays) ? 'its clinic is closed on that day' : undefined;
}

const worksAt = ({ weeklyHours }: Practitioner): Set<string> => new Set(weeklyHours.map(({ clinicId }) => clinicId));

/**
 * The visits that a new directory would orphan and the old one does not, earliest first.
 * @param visits open visits, none of which is over
 */
export const orphanedVisits = (
  before: Directory,
  after: Directory,
  visits: readonly Appointment[],
  closingHolidays: readonly HolidayRule[],
): OrphanedVisit[] =>
  visits
    .flatMap((visit) => {
      const why = whyOrphaned(after, visit, closingHolidays);
      return why && !whyOrphaned(before, visit, closingHolidays) ? [{ visit, why }] : [];
    })
    .sort((a, b) => a.visit.slot.start - b.visit.slot.start);

const endsSooner = (was: Retirable, is: Retirable): boolean =>
  is.until !== undefined && (was.until === undefined || is.until < was.until);

const worksLess = (was: Practitioner, is: Practitioner): boolean =>
  [...worksAt(was)].some((clinicId) => !worksAt(is).has(clinicId));

const opensLess = (was: Clinic, is: Clinic): boolean =>
  (is.closedDates ?? []).some((date) => !was.closedDates?.includes(date)) ||
  (was.openDates ?? []).some((date) => !is.openDates?.includes(date));

/** Whether a new directory takes anything away that a visit may need, so that visits must be looked at. */
export function takesAway(before: Directory, after: Directory): boolean {
  const isLess = <L extends DirectoryList>(
    list: L,
    less: (was: Directory[L][number], is: Directory[L][number]) => boolean,
  ) =>
    before[list].some((was: Directory[L][number]) => {
      const is = after[list].find((each) => idOf(list, each) === idOf(list, was));
      return is === undefined || endsSooner(was, is) || less(was, is);
    });
  return isLess('clinics', opensLess) || isLess('practitioners', worksLess) || isLess('appointmentTypes', () => false);
}
