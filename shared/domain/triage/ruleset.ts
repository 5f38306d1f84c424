import type { HolidayRule } from '../core/business-days.ts';
import type { RulesetStatus } from './result.ts';
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
  /** E10, X7: severe pain on the 0–10 scale [D]. */
  readonly severePain: number;
  /** E8: MRC power of this grade or less is a neurological sign. */
  readonly neurologicalPower: number;
  /** M9: younger than this is a minor. */
  readonly adultAge: number;
  /** X1 and the SOSG binary scale: SINS from here is potentially unstable (Fisher 2010). */
  readonly sinsPotentiallyUnstable: number;
  /** U2: SINS from here is unstable (Fisher 2010). */
  readonly sinsUnstable: number;
  /** U3: levels at which ESCC 1b is urgent (Uei, Spine 2018). */
  readonly urgentEscc1bLevels: readonly SpinalLevel[];
  /** Routing to rehabilitation: ECOG from here. */
  readonly rehabilitationEcog: number;
  /** Routing to rehabilitation: KPS up to here. */
  readonly rehabilitationKps: number;
};

/**
 * A span of time: minutes and hours are exact, days are calendar days at the same local time, business days skip
 * weekends and holidays.
 */
export type Span =
  | { readonly minutes: number }
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly businessDays: number };

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
 * Everything that decides a triage besides the rules' code. A change of rules or of these figures needs a new version.
 */
export type Ruleset = {
  readonly version: string;
  readonly status: RulesetStatus;
  /** Who approved it and on which date (YYYY-MM-DD); absent while draft. */
  readonly approval?: { readonly by: string; readonly on: string };
  readonly thresholds: Thresholds;
  readonly deadlines: Readonly<Record<DeadlineClass, DeadlineRow>>;
  /** By when each item of the visit is to be there. */
  readonly visitItems: Readonly<Record<VisitItem, Readonly<Record<DeadlineClass, Span>>>>;
  /** IANA zone in which deadlines are shown and business days are counted. */
  readonly zone: string;
  readonly holidays: readonly HolidayRule[];
};
