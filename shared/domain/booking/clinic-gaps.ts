import type { Temporal } from 'temporal-polyfill';
import { gapsIn } from '../calendar/gaps.ts';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import { workingWindows } from '../calendar/working-windows.ts';
import type { Interval } from '../core/intervals.ts';
import type { Directory, Practitioner } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { takenFor } from './day-obstacles.ts';

/** A date of a clinic, with all that says when its practitioners are free. */
export interface GapQuestion {
  directory: Directory;
  clinicId: string;
  /** Local date, YYYY-MM-DD. */
  date: string;
  /** The practitioner-days of the date that have a record; others may be among them. */
  days: readonly PractitionerDay[];
  settings: SchedulingSettings;
  /** Which holds are live: nothing else of a day changes as it goes by. */
  now: Temporal.Instant;
}

/** A stretch in which a practitioner works at the clinic and sees nobody, in epoch minutes. */
export interface Gap extends Interval {
  practitionerId: string;
}

/** Minutes of the shortest visit that a practitioner offers on a date: what is shorter is of no use. None where nothing is offered. */
function shortestVisit({ appointmentTypes }: Directory, practitioner: Practitioner, date: string): number {
  const offered = appointmentTypes.filter(
    (type) => practitioner.appointmentTypes.includes(type.appointmentTypeId) && inUse(type, date),
  );
  return Math.min(...offered.map(({ durationMinutes }) => durationMinutes));
}

function gapsOf(question: GapQuestion, practitioner: Practitioner): Gap[] {
  const { directory, clinicId, date, days, settings, now } = question;
  const { practitionerId, scheduleGroup } = practitioner;
  const windows = workingWindows(practitioner, directory.clinics, date, settings);
  const here = windows.filter((window) => window.clinicId === clinicId);
  if (here.length === 0) return [];
  const day = days.find(
    (each) => each.practitionerId === practitionerId && each.date === date && each.scheduleGroup === scheduleGroup,
  );
  const asked = { practitioner, clinics: directory.clinics, windows, travel: settings.travel, day, now, ignoring: [] };
  const taken = takenFor(asked)(clinicId);
  return gapsIn(here, taken, shortestVisit(directory, practitioner, date)).map((gap) => ({ practitionerId, ...gap }));
}

/**
 * The free stretches of a clinic's practitioners on a date, as a booking sees them: working windows, reserved ones too, less visits with
 * their buffers, live holds, absences, and the way from visits at other clinics. The whole day, also what of it has gone by; by the hours
 * that are in force now. Earliest first.
 */
export const gapsAt = (question: GapQuestion): Gap[] =>
  question.directory.practitioners
    .flatMap((practitioner) => gapsOf(question, practitioner))
    .toSorted((a, b) => a.start - b.start || (a.practitionerId < b.practitionerId ? -1 : 1));
