import type { Temporal } from 'temporal-polyfill';
import type { AppointmentType } from '../directory/directory.ts';
import { epochMinuteOf } from './local-day.ts';
import type { SchedulingSettings } from './settings.ts';
import type { EpochMinute } from './slot.ts';

/** The terms of an appointment type that limit when it is booked and moved. */
export interface VisitTerms {
  /** How many days ahead a visit may start. */
  horizonDays: number;
  /** Hours before a visit from which on a link does not move it any more. */
  cutOffHours: number;
}

/** The terms of a type; what it does not say is as the practice has it set. */
export const termsOf = (
  { horizonDays, cutOffHours }: Pick<AppointmentType, keyof VisitTerms>,
  settings: SchedulingSettings,
): VisitTerms => ({
  horizonDays: horizonDays ?? settings.horizonDays,
  cutOffHours: cutOffHours ?? settings.cutOffHours,
});

/** The latest minute at which a visit of a type may start, as seen now: days of 24 hours, so in no zone. */
export const latestStart = (type: AppointmentType, now: Temporal.Instant, settings: SchedulingSettings): EpochMinute =>
  epochMinuteOf(now) + termsOf(type, settings).horizonDays * 24 * 60;
