import type { HolidayRule } from '../core/business-days.ts';
import type { ReleaseSteps } from '../directory/hours.ts';
import type { DeadlineClass, SelfBooking } from '../triage/ruleset.ts';
import type { TravelSettings } from './travel.ts';

/** What a practice may tune about its calendar. The values are configuration (shared/config/scheduling.ts). */
export interface SchedulingSettings {
  /** Times start on a grid of this many minutes, counted from the start of each working window. */
  readonly stepMinutes: number;
  /** How long a hold lasts. */
  readonly holdMinutes: number;
  /** The longest search, in days, first and last included; an urgent case's reads no farther ahead than this. */
  readonly searchDaysMax: number;
  /** How many days ahead a visit may start, where its type does not say. */
  readonly horizonDays: number;
  /** Hours before a visit from which on a link does not move it any more, where its type does not say. */
  readonly cutOffHours: number;
  /** How long a practitioner takes from clinic to clinic. */
  readonly travel: TravelSettings;
  /** What cases of each level book themselves, as the ruleset has it. */
  readonly selfBooking: Readonly<Record<DeadlineClass, SelfBooking>>;
  /** Two letters of the state that the practice is in: patients who do not say otherwise live there, and its practitioners are licensed there. */
  readonly practiceState: string;
  /** How many people a practitioner sees at one time at most, when staff overbook. */
  readonly mostAtOnce: number;
  /** When reserved times are released, at clinics that do not say. */
  readonly release: ReleaseSteps;
  /** Clinics are closed on these, unless the directory opens them. */
  readonly closingHolidays: readonly HolidayRule[];
}
