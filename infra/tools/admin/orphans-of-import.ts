import { practice } from '../../../shared/config/practice.ts';
import { schedulingSettings } from '../../../shared/config/scheduling.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { zoneOfTaken } from '../../../shared/domain/booking/kept-at.ts';
import { type OrphanedVisit, orphanedVisits } from '../../../shared/domain/booking/orphaned-visits.ts';
import { toRfc3339 } from '../../../shared/domain/core/local-time.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { StoredEntries } from '../../../shared/store/records/directory-record.ts';

/** A visit by its ids, its local start, and why it is told. */
export function visitLine(word: string, visit: Appointment, why: string, directory: Directory): string {
  const { appointmentId, caseId, slot } = visit;
  const start = toRfc3339(slot.start, zoneOfTaken(visit, directory, practice.zone));
  return `${word} ${[appointmentId, start, slot.clinicId, slot.practitionerId, caseId].join(' ')}: ${why}`;
}

const line = (word: string, { visit, why }: OrphanedVisit, wanted: Directory): string =>
  visitLine(word, visit, why, wanted);

/**
 * Visits that the wanted directory orphans: those that it would newly, and those that the stored one does already, such as one
 * that was booked while functions still held an older directory.
 */
export function orphansOf(
  stored: Directory,
  wanted: Directory,
  visits: readonly Appointment[],
  unreadable: StoredEntries['unreadable'],
) {
  const { closingHolidays } = schedulingSettings;
  const names = new Set(unreadable.map(({ name }) => name));
  // Whether an entry that cannot be read orphans a visit nobody knows, so the wanted one counts as the first to.
  const isKnown = ({ slot }: Appointment) =>
    ![
      `practitioners#${slot.practitionerId}`,
      `clinics#${slot.clinicId}`,
      `appointmentTypes#${slot.appointmentType}`,
    ].some((name) => names.has(name));
  const before = orphanedVisits(stored, visits.filter(isKnown), closingHolidays);
  const already = new Set(before.map(({ visit }) => visit.appointmentId));
  const all = orphanedVisits(wanted, visits, closingHolidays);
  const isOld = ({ visit }: OrphanedVisit) => already.has(visit.appointmentId);
  return {
    ids: new Set(all.map(({ visit }) => visit.appointmentId)),
    newly: all.filter((each) => !isOld(each)).map((each) => line('orphaned', each, wanted)),
    standing: all.filter(isOld).map((each) => line('already orphaned', each, wanted)),
  };
}
