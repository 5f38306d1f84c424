import type { HolidayRule } from '../core/business-days.ts';
import type { OfficeHours } from '../core/office-hours.ts';
import type { RulesetStatus } from './result.ts';
import type { ReviewCode } from './review-reasons.ts';
import type { RaisingRuleId } from './rules/rule-table.ts';
import type { SpinalLevel } from './spinal-level.ts';

/**
 * The figures that a practice may want to change. Each names the reading that uses it; [D] ones await clinical
 * sign-off.
 */
export type Thresholds = {
  /** P3: an onset of at most so many days is new (cauda equina guidance, GIRFT 2023; D5). */
  readonly newOnsetDays: number;
  /** P4: a documented finding of at least so many days can be a baseline [D6]. */
  readonly baselineOnsetDays: number;
  /** E14: a finding of at most so many days is sudden unless it improves [D11]. */
  readonly suddenOnsetDays: number;
  /** E10, X7: severe pain on the 0–10 scale [D]. */
  readonly severePain: number;
  /** E8: MRC power of this grade or less is a neurological sign. */
  readonly neurologicalPower: number;
  /** Transport lying down: MRC power of this grade or less [D19]. */
  readonly paralysedPower: number;
  /** M9: younger than this is a minor. */
  readonly adultAge: number;
  /** U7: age from which many pain characteristics are suspicious without cancer (ACR Low Back Pain 2021; D13). */
  readonly suspicionAge: number;
  /** U7: so many of the six pain characteristics [D13]. */
  readonly suspicionCharacteristics: number;
  /** E15, U10, X11: days after surgery in which its complications are looked for (NHSN; D16). */
  readonly afterSurgeryDays: number;
  /** X1 and the SOSG binary scale: SINS from here is potentially unstable (Fisher 2010). */
  readonly sinsPotentiallyUnstable: number;
  /** U2: SINS from here is unstable (Fisher 2010). */
  readonly sinsUnstable: number;
  /** U3: levels at which ESCC 1b is urgent (Uei, Spine 2018). */
  readonly urgentEscc1bLevels: readonly SpinalLevel[];
  /** E13: levels at which instability threatens life (Rustagi 2019). */
  readonly upperCervicalLevels: readonly SpinalLevel[];
  /** Routing to rehabilitation: ECOG from here. */
  readonly rehabilitationEcog: number;
  /** Routing to rehabilitation: KPS up to here. */
  readonly rehabilitationKps: number;
};

/**
 * Readings that came with ruleset 2.0.0; false = as in 1.0.0. Words themselves are read by the reader of this build under
 * either.
 */
export type Readings = {
  /** The inputs that 2.0.0 added are read, words about them included. */
  readonly newInputs: boolean;
  /** P9: diagnosis codes are read. */
  readonly codes: boolean;
  /** P10: the referrer's note is read like the patient's words. */
  readonly note: boolean;
  /** P10: course in words counts; words that say new or worse renew an answer. */
  readonly courseInWords: boolean;
  /** P10: every text is read by a person, unless it says that there is nothing to say. */
  readonly unreadText: boolean;
  /** P11: escalating pain is progressive pain. */
  readonly escalatingIsProgressive: boolean;
  /** E14: whether a finding came suddenly. */
  readonly suddenOnset: boolean;
  /** A new finding that nobody reviewed makes a lesion possible. */
  readonly possibleByNewFinding: boolean;
  /** U6: a neurological answer is suspicious without pain. */
  readonly suspicionByNeurologicalAnswer: boolean;
  /** Arrival phrase, transport and crisis line follow from the rules. */
  readonly guidance: boolean;
};

/**
 * A span of time: minutes and hours are exact, days are calendar days at the same local time, business days skip
 * weekends and holidays, office hours count only while the office is open.
 */
export type Span =
  | { readonly minutes: number }
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly businessDays: number }
  | { readonly officeHours: number };

/**
 * When a patient or referrer books for a case without staff: never; only before the time to be seen by, while there is one (after it,
 * the earliest); or any time, those before the deadline shown first or not: all times are shown earliest first.
 */
export type SelfBooking = 'never' | 'before-deadline-only' | 'before-deadline-first' | 'any-time';

/**
 * Clocks of one urgency (clinical.md section 9). `escalateEvery` runs from a missed acknowledgement; null = no
 * escalation.
 */
export type DeadlineRow = {
  readonly acknowledgeWithin: Span;
  readonly escalateEvery: Span | null;
  readonly contactWithin: Span;
  readonly seenWithin: Span;
  readonly selfBooking: SelfBooking;
};

/** Urgent cases that page have a shorter acknowledgement clock, so they are a row of their own. */
export type DeadlineClass = 'emergent' | 'urgentPaged' | 'urgent' | 'expedited' | 'routine';

/** What a visit needs besides the person. */
export type VisitItem =
  | 'whole-spine-mri'
  | 'pathology'
  | 'receptor-status'
  | 'prior-radiation-plan'
  | 'medication-list'
  | 'labs'
  | 'prior-imaging'
  | 'bone-health';

/**
 * Everything that decides a triage besides the rules' code. A change of rules or of these figures needs a new version: what
 * sets two versions apart is data here, so that a case can be run again under either.
 */
export type Ruleset = {
  readonly version: string;
  readonly status: RulesetStatus;
  /** Who approved it and on which date (YYYY-MM-DD); absent while draft. */
  readonly approval?: { readonly by: string; readonly on: string };
  readonly thresholds: Thresholds;
  readonly readings: Readings;
  /** The rules in force, R1 besides. */
  readonly rules: readonly RaisingRuleId[];
  /** What sets `needsHumanReview`. */
  readonly reviews: readonly ReviewCode[];
  readonly deadlines: Readonly<Record<DeadlineClass, DeadlineRow>>;
  /** By when a person has read the words of a case, whatever its urgency (P10; D18). */
  readonly readWithin: { readonly explained: Span; readonly unexplained: Span };
  readonly officeHours: OfficeHours;
  /** By when each item of the visit is to be there. */
  readonly visitItems: Readonly<Record<VisitItem, Readonly<Record<DeadlineClass, Span>>>>;
  /** IANA zone in which deadlines are shown and business days are counted. */
  readonly zone: string;
  readonly holidays: readonly HolidayRule[];
};

/** What of a ruleset sets the clocks of a case once its level is known. */
export type ClockRules = Pick<Ruleset, 'deadlines' | 'readWithin' | 'officeHours' | 'zone' | 'holidays'>;
