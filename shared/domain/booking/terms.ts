import type { Temporal } from 'temporal-polyfill';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { type EpochMinute, epochMinuteOf } from '../core/local-time.ts';
import { type Booker, bookers } from '../core/party.ts';
import {
  type AppointmentType,
  type BookableStatus,
  bookableStatuses,
  longestHorizonDays,
} from '../directory/directory.ts';
import { type Urgency, urgencies } from '../triage/urgency.ts';

/** On what terms an appointment type is booked and moved. */
export interface VisitTerms {
  /** Who books it. */
  bookableBy: Booker[];
  /** States of a case from which patients and referrers book it. */
  statuses: BookableStatus[];
  /** Levels of a case at which patients and referrers book it. */
  urgencies: Urgency[];
  /** Hours between now and the start of a visit that patients and referrers book. */
  noticeHours: number;
  /** How many days ahead a visit may start. */
  horizonDays: number;
  /** Hours before a visit from which on a link does not move it any more. */
  cutOffHours: number;
}

type Written = Pick<AppointmentType, keyof VisitTerms>;

const noticeHoursOf = ({ noticeHours = 0 }: Written): number => noticeHours;

const horizonDaysOf = ({ horizonDays }: Written, settings: SchedulingSettings, overrides: boolean): number =>
  overrides ? longestHorizonDays : (horizonDays ?? settings.horizonDays);

/**
 * The terms of a type; what it does not say is as the practice has it set, and otherwise open to everybody.
 * @param overrides whether staff book it whatever its terms say: then as far ahead as any visit may be
 */
export const termsOf = (type: Written, settings: SchedulingSettings, overrides = false): VisitTerms => ({
  bookableBy: type.bookableBy ?? [...bookers],
  statuses: type.statuses ?? [...bookableStatuses],
  urgencies: type.urgencies ?? [...urgencies],
  noticeHours: noticeHoursOf(type),
  horizonDays: horizonDaysOf(type, settings, overrides),
  cutOffHours: type.cutOffHours ?? settings.cutOffHours,
});

/**
 * The latest minute at which a visit of a type may start, as seen now: days of 24 hours, so in no zone.
 * @param overrides as in `termsOf`
 */
export const latestStart = (
  type: Written,
  now: Temporal.Instant,
  settings: SchedulingSettings,
  overrides = false,
): EpochMinute => epochMinuteOf(now) + horizonDaysOf(type, settings, overrides) * 24 * 60;

/** The instant, in milliseconds, from which on a visit of a type may start that somebody books now: staff need no notice. */
export const noticeEnds = (type: Written, booker: Booker, now: Temporal.Instant): number =>
  now.epochMilliseconds + (booker === 'staff' ? 0 : noticeHoursOf(type) * 3_600_000);

/** Hours before a visit from which on a link does not move it; the practice's own where its type is gone. */
export function cutOffHoursOf(
  types: readonly AppointmentType[],
  appointmentType: string,
  settings: SchedulingSettings,
): number {
  const type = types.find(({ appointmentTypeId }) => appointmentTypeId === appointmentType);
  return type ? termsOf(type, settings).cutOffHours : settings.cutOffHours;
}
