import type { Temporal } from 'temporal-polyfill';
import type { AppointmentType, Clinic, Practitioner } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { liveBusy } from './busy-stretches.ts';
import { type Entitlement, isReleased, mayUseReserved } from './entitlement.ts';
import { type Interval, overlaps } from './intervals.ts';
import type { PractitionerDay } from './practitioner-day.ts';
import type { SchedulingSettings } from './settings.ts';
import type { EpochMinute, Slot } from './slot.ts';
import { latestStart } from './terms.ts';
import { type WorkingWindow, workingWindows } from './working-windows.ts';

/** Everything that decides which times of one practitioner are free on one local date. */
export interface OpenTimesQuestion {
  readonly practitioner: Practitioner;
  readonly clinics: readonly Clinic[];
  readonly appointmentType: AppointmentType;
  /** Local date, YYYY-MM-DD. */
  readonly date: string;
  /** Absent = a free day. */
  readonly day?: PractitionerDay | undefined;
  readonly entitlement: Entitlement;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
  /** Ids of stretches that do not block the asker: its own holds, or the visit that it moves. */
  readonly ignoring?: readonly string[];
}

/** Starts of the grid at which a visit fits into the window. Its buffer may run past the window's end. */
export function gridStarts(window: Interval, durationMinutes: number, stepMinutes: number): EpochMinute[] {
  const count = Math.floor((window.end - window.start - durationMinutes) / stepMinutes) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => window.start + index * stepMinutes);
}

function openTimesIn(window: WorkingWindow, busy: readonly Interval[], question: OpenTimesQuestion): Slot[] {
  const { practitioner, appointmentType, entitlement, now, settings } = question;
  const { appointmentTypeId, durationMinutes, bufferMinutes } = appointmentType;
  const privileged = mayUseReserved(entitlement);
  return gridStarts(window, durationMinutes, settings.stepMinutes)
    .filter((start) => privileged || isReleased(window, start, now))
    .map((start) => ({
      practitionerId: practitioner.practitionerId,
      clinicId: window.clinicId,
      appointmentType: appointmentTypeId,
      start,
      end: start + durationMinutes,
    }))
    .filter(({ start, end }) => !busy.some((each) => overlaps(each, { start, end: end + bufferMinutes })));
}

/**
 * The free times of a practitioner on a local date, earliest first: working windows less live busy stretches less the
 * buffer. The one rule that search and booking share, so what is shown can be booked (targets.md R8). A time starts on
 * the grid, after `now` and within the type's horizon, lies in one window, and in a reserved window only for those who may
 * use it.
 */
export function openTimes(question: OpenTimesQuestion): Slot[] {
  const { practitioner, clinics, appointmentType, date, day, now, settings, ignoring = [] } = question;
  if (!practitioner.appointmentTypes.includes(appointmentType.appointmentTypeId)) return [];
  if (!inUse(appointmentType, date)) return [];
  const busy = liveBusy(day, now, ignoring);
  const windows = workingWindows(practitioner, clinics, date, settings.closingHolidays);
  const nowMinutes = now.epochMilliseconds / 60_000;
  const latest = latestStart(appointmentType, now, settings);
  return windows
    .flatMap((window) => openTimesIn(window, busy, question))
    .filter(({ start }) => start > nowMinutes && start <= latest);
}
