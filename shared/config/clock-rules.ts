import type { ClockRules } from '../domain/triage/ruleset.ts';
import { newYorkPublicHolidays } from './holidays.ts';

/** The clocks of the ruleset in force (ruleset.ts): most functions run clocks, and few triage. */
export const clockRules: ClockRules = {
  deadlines: {
    emergent: {
      acknowledgeWithin: { minutes: 15 },
      escalateEvery: { minutes: 15 },
      contactWithin: { hours: 1 },
      seenWithin: { minutes: 0 },
      selfBooking: 'never',
    },
    urgentPaged: {
      acknowledgeWithin: { hours: 1 },
      escalateEvery: { hours: 1 },
      contactWithin: { hours: 24 },
      seenWithin: { days: 3 },
      selfBooking: 'before-deadline-only',
    },
    urgent: {
      acknowledgeWithin: { hours: 4 },
      escalateEvery: { hours: 1 },
      contactWithin: { hours: 24 },
      seenWithin: { days: 3 },
      selfBooking: 'before-deadline-only',
    },
    expedited: {
      acknowledgeWithin: { businessDays: 1 },
      escalateEvery: null,
      contactWithin: { days: 3 },
      seenWithin: { days: 7 },
      selfBooking: 'before-deadline-first',
    },
    routine: {
      acknowledgeWithin: { businessDays: 2 },
      escalateEvery: null,
      contactWithin: { days: 7 },
      seenWithin: { days: 28 },
      selfBooking: 'any-time',
    },
  },
  readWithin: { explained: { officeHours: 4 }, unexplained: { hours: 4 } },
  officeHours: { from: 9, to: 17 },
  zone: 'America/New_York',
  holidays: newYorkPublicHolidays,
};
