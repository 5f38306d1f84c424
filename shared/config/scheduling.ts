import type { SchedulingSettings } from '../domain/calendar/settings.ts';
import type { FirstVisitSettings } from '../domain/search/first-visit.ts';
import { clockRules } from './clock-rules.ts';
import { closingHolidays } from './holidays.ts';

export const schedulingSettings: SchedulingSettings = {
  stepMinutes: 20,
  holdMinutes: 10,
  searchDaysMax: 92,
  horizonDays: 180,
  cutOffHours: 2,
  // Draft, for the practice to confirm: 20 miles an hour as the crow flies, which is what traffic between the boroughs and Long Island
  // leaves of the speed limits, and a quarter of an hour to leave, park and get in. What a clinic says of another counts before it.
  travel: { fixedMinutes: 15, minutesPerMile: 3 },
  selfBooking: {
    emergent: clockRules.deadlines.emergent.selfBooking,
    urgentPaged: clockRules.deadlines.urgentPaged.selfBooking,
    urgent: clockRules.deadlines.urgent.selfBooking,
    expedited: clockRules.deadlines.expedited.selfBooking,
    routine: clockRules.deadlines.routine.selfBooking,
  },
  practiceState: 'NY',
  mostAtOnce: 2,
  // The practice's to confirm, as the steps of each clinic are (`release` in the directory).
  release: { expeditedHours: 48, everyoneHours: 24 },
  closingHolidays,
};

/** Names of appointment types are the directory's. */
export const firstVisit: FirstVisitSettings = {
  urgentType: 'urgent-consult',
  otherType: 'new-consult',
  days: 28,
  count: 5,
};

/** Appointment types at which images are looked at or taken: a clinic with a scanner in the house spares a way. */
export const imagingTypes: readonly string[] = [firstVisit.urgentType, firstVisit.otherType, 'imaging-review'];
