import { withHours } from '../../domain/calendar/entry-changes.ts';
import { sessionsBesideFaults } from '../../domain/calendar/exception-faults.ts';
import { requireVersion } from '../../domain/cases/transitions.ts';
import { addDays, datesOfWeek } from '../../domain/core/local-time.ts';
import type { NamedVersions } from '../../domain/core/named-versions.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import { isSameData } from '../../domain/core/same-data.ts';
import { longestHorizonDays } from '../../domain/directory/directory.ts';
import type { VisitLimit, WeeklyHours } from '../../domain/directory/hours.ts';
import { hoursFaults, limitFaults } from '../../domain/directory/hours-faults.ts';
import type { ChangedAt, Planner } from './change-calendar.ts';
import { practitionerChanges, practitionerNow, withPractitioner } from './entry-now.ts';

export interface Availability {
  practitionerId: string;
  version: number;
  weekly: readonly WeeklyHours[];
  limits: readonly VisitLimit[];
}

export interface PutAvailability extends ChangedAt {
  practitionerId: string;
  weekly: readonly WeeklyHours[];
  /** Absent = as they are. */
  limits?: readonly VisitLimit[] | undefined;
  ifMatch?: NamedVersions | undefined;
}

/**
 * Replaces weekly hours and limits. Where they are so already nothing is written. The whole of this week is settled: what was seen in it
 * already counts for a weekly limit.
 */
export const planAvailability =
  ({ practitionerId, weekly, limits, ifMatch, now }: PutAvailability): Planner<Availability> =>
  async (present) => {
    const entry = practitionerNow(present, practitionerId, now);
    requireVersion(entry, ifMatch);
    const { practitioner, version, today } = entry;
    const { limits: before = [] } = practitioner;
    const wanted = limits ?? before;
    const rules = { practitioner, appointmentTypes: present.directory.appointmentTypes };
    const next = withHours(practitioner, weekly, wanted);
    const faults = [
      ...hoursFaults(weekly, rules, '/weekly'),
      ...sessionsBesideFaults(next, today, '/weekly'),
      ...limitFaults(limits ?? [], rules, '/limits'),
    ];
    if (faults.length > 0) throw invalidInput(faults);
    const isSame = isSameData(next, practitioner);
    return {
      thing: { practitionerId, version: version + (isSame ? 0 : 1), weekly, limits: wanted },
      toBe: { directory: withPractitioner(present, next) },
      scope: { practitionerId, from: datesOfWeek(today)[0] as string, to: addDays(today, longestHorizonDays) },
      changes: isSame ? [] : practitionerChanges(entry, next, now),
      action: 'availability-changed',
      subject: `practitioner-${practitionerId}`,
      detail: { version: String(version + 1) },
    };
  };
