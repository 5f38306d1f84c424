import type { HolidayRule } from '../domain/time/business-days.ts';
import type { DeadlineClass, Ruleset, Span } from '../domain/triage/ruleset.ts';

const MONDAY = 1;
const THURSDAY = 4;

/**
 * New York General Construction Law § 24. A holiday on a Sunday is kept on the Monday; one on a Saturday is not moved.
 * Flag day is always a Sunday.
 */
const newYorkPublicHolidays: readonly HolidayRule[] = [
  { name: "New Year's day", kind: 'fixed', month: 1, day: 1, sundayMovesToMonday: true },
  { name: 'Martin Luther King day', kind: 'nth-weekday', month: 1, weekday: MONDAY, nth: 3 },
  { name: "Lincoln's birthday", kind: 'fixed', month: 2, day: 12, sundayMovesToMonday: true },
  { name: "Washington's birthday", kind: 'nth-weekday', month: 2, weekday: MONDAY, nth: 3 },
  { name: 'Memorial day', kind: 'nth-weekday', month: 5, weekday: MONDAY, nth: -1 },
  { name: 'Juneteenth', kind: 'fixed', month: 6, day: 19, sundayMovesToMonday: true },
  { name: 'Independence day', kind: 'fixed', month: 7, day: 4, sundayMovesToMonday: true },
  { name: 'Labor day', kind: 'nth-weekday', month: 9, weekday: MONDAY, nth: 1 },
  { name: 'Columbus day', kind: 'nth-weekday', month: 10, weekday: MONDAY, nth: 2 },
  { name: 'Election day', kind: 'nth-weekday', month: 11, weekday: MONDAY, nth: 1, plusDays: 1 },
  { name: "Veterans' day", kind: 'fixed', month: 11, day: 11, sundayMovesToMonday: true },
  { name: 'Thanksgiving day', kind: 'nth-weekday', month: 11, weekday: THURSDAY, nth: 4 },
  { name: 'Christmas day', kind: 'fixed', month: 12, day: 25, sundayMovesToMonday: true },
];

/** Clocks of an item: soon where the case is emergent or pages; by the visit otherwise, urgent cases as given. */
const byVisit = (soon: Span, urgent: Span): Readonly<Record<DeadlineClass, Span>> => ({
  emergent: soon,
  urgentPaged: soon,
  urgent,
  expedited: { days: 7 },
  routine: { days: 28 },
});

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
    pathology: byVisit({ days: 3 }, { days: 3 }),
    'prior-radiation-plan': byVisit({ days: 3 }, { days: 3 }),
    labs: byVisit({ days: 3 }, { days: 3 }),
  },
  zone: 'America/New_York',
  holidays: newYorkPublicHolidays,
};

/** Every version whose figures can still be re-run, the one in force first. A retired version stays here as it was. */
export const rulesets: readonly Ruleset[] = [ruleset];
