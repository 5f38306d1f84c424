import { schedulingSettings } from '../../../shared/config/scheduling.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { conflictOf } from '../../../shared/domain/calendar/conflicts.ts';
import { localDateOf } from '../../../shared/domain/core/local-time.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { visitLine } from './orphans-of-import.ts';

/** In words, for the reasons that are no orphans: those are refused. */
const inWords = { closed: 'its clinic is closed at that time', 'outside-hours': 'nobody works there at that time' };

function reasonIn(directory: Directory, { slot }: Appointment): keyof typeof inWords | undefined {
  const practitioner = directory.practitioners.find((each) => each.practitionerId === slot.practitionerId);
  if (!practitioner) return undefined;
  const date = localDateOf(slot.start, practitioner.homeZone);
  const reason = conflictOf({ directory, date, away: [], settings: schedulingSettings }, slot);
  return reason === 'closed' || reason === 'outside-hours' ? reason : undefined;
}

/**
 * Visits that the wanted directory leaves without hours and the stored one does not, as lines: an import goes on, and they will need
 * rebooking, as after any change of hours.
 * @param visits less those that are orphaned
 */
export const displacedBy = (stored: Directory, wanted: Directory, visits: readonly Appointment[]): string[] =>
  visits.flatMap((visit) => {
    const reason = reasonIn(wanted, visit);
    return reason && !reasonIn(stored, visit) ? [visitLine('displaced', visit, inWords[reason], wanted)] : [];
  });
