import type { DeadlineClass, Ruleset, Span, Thresholds } from '../domain/triage/ruleset.ts';
import { clockRules } from './clock-rules.ts';

/** Clocks of an item: soon where the case is emergent or pages; by the visit otherwise, urgent cases as given. */
const byVisit = (soon: Span, urgent: Span): Readonly<Record<DeadlineClass, Span>> => ({
  emergent: soon,
  urgentPaged: soon,
  urgent,
  expedited: { days: 7 },
  routine: { days: 28 },
});

const inThreeDays = byVisit({ days: 3 }, { days: 3 });

const thresholds: Thresholds = {
  newOnsetDays: 14,
  baselineOnsetDays: 90,
  suddenOnsetDays: 2,
  severePain: 7,
  neurologicalPower: 4,
  paralysedPower: 2,
  adultAge: 18,
  suspicionAge: 50,
  suspicionCharacteristics: 3,
  afterSurgeryDays: 90,
  sinsPotentiallyUnstable: 7,
  sinsUnstable: 13,
  urgentEscc1bLevels: ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'T1', 'T2'],
  upperCervicalLevels: ['C0', 'C1', 'C2'],
  rehabilitationEcog: 2,
  rehabilitationKps: 60,
};

/** The first release's rules and readings. Its figures were those of 2.0.0, as far as it had them. */
const first: Pick<Ruleset, 'rules' | 'reviews' | 'readings'> = {
  rules: [
    ...(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11'] as const),
    ...(['M1', 'M1b', 'M8', 'M9'] as const),
    ...(['U1', 'U2', 'U2m', 'U3', 'U4', 'U5', 'U6'] as const),
    ...(['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7'] as const),
  ],
  reviews: [
    'core-answer-unknown',
    'words-not-readable',
    'minor',
    'lesion-denied',
    'sins-location',
    'sins-pain',
    'words-against-no',
    'exam-normal-with-deficit',
  ],
  readings: {
    newInputs: false,
    codes: false,
    note: false,
    courseInWords: false,
    unreadText: false,
    escalatingIsProgressive: false,
    suddenOnset: false,
    possibleByNewFinding: false,
    suspicionByNeurologicalAnswer: false,
    guidance: false,
  },
};

/**
 * The triage rules in force. Change a figure here or in clock-rules.ts, or a rule, and raise `version`: a test compares their fingerprint
 * with it.
 */
export const ruleset: Ruleset = {
  version: '2.0.0',
  status: 'draft',
  thresholds,
  readings: {
    newInputs: true,
    codes: true,
    note: true,
    courseInWords: true,
    unreadText: true,
    escalatingIsProgressive: true,
    suddenOnset: true,
    possibleByNewFinding: true,
    suspicionByNeurologicalAnswer: true,
    guidance: true,
  },
  rules: [
    ...first.rules,
    ...(['E12', 'E13', 'E14', 'E15'] as const),
    ...(['U7', 'U8', 'U9', 'U10', 'U11', 'U12'] as const),
    ...(['X8', 'X9', 'X10', 'X11'] as const),
  ],
  reviews: [
    ...first.reviews,
    'code-against-no',
    'therapy-against-no',
    'unread-text',
    'cancer-code-against-none',
    'compression-by-code-alone',
    'compression-against-grade',
    'no-compression-against-grade',
    'after-surgery-open',
    'clot-sign-late',
    'fever-unknown-on-chemotherapy',
  ],
  deadlines: clockRules.deadlines,
  readWithin: clockRules.readWithin,
  officeHours: clockRules.officeHours,
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
  zone: clockRules.zone,
  holidays: clockRules.holidays,
};

/** Every version whose figures can still be re-run, the one in force first. A retired version stays here as it was. */
export const rulesets: readonly Ruleset[] = [ruleset, { ...ruleset, ...first, version: '1.0.0' }];
