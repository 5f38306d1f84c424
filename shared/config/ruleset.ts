import type { DeadlineClass, Ruleset, Span } from '../domain/triage/ruleset.ts';
import { newYorkPublicHolidays } from './holidays.ts';

/** Clocks of an item: soon where the case is emergent or pages; by the visit otherwise, urgent cases as given. */
const byVisit = (soon: Span, urgent: Span): Readonly<Record<DeadlineClass, Span>> => ({
  emergent: soon,
  urgentPaged: soon,
  urgent,
  expedited: { days: 7 },
  routine: { days: 28 },
});

const inThreeDays = byVisit({ days: 3 }, { days: 3 });

/**
 * The triage rules in force. Change a figure here, or a rule, and raise `version`: a test compares their fingerprint
 * with it.
 */
export const ruleset: Ruleset = {
  version: '1.0.0',
  status: 'draft',
  thresholds: {
    newOnsetDays: 14,
    baselineOnsetDays: 90,
    severePain: 7,
    neurologicalPower: 4,
    adultAge: 18,
    sinsPotentiallyUnstable: 7,
    sinsUnstable: 13,
    urgentEscc1bLevels: ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'T1', 'T2'],
    rehabilitationEcog: 2,
    rehabilitationKps: 60,
  },
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
  visitItems: {
    'whole-spine-mri': byVisit({ hours: 24 }, { days: 7 }),
    pathology: inThreeDays,
    'receptor-status': inThreeDays,
    'prior-radiation-plan': inThreeDays,
    'medication-list': inThreeDays,
    labs: inThreeDays,
    'prior-imaging': inThreeDays,
    'bone-health': inThreeDays,
  },
  zone: 'America/New_York',
  holidays: newYorkPublicHolidays,
};

/** Every version whose figures can still be re-run, the one in force first. A retired version stays here as it was. */
export const rulesets: readonly Ruleset[] = [ruleset];
