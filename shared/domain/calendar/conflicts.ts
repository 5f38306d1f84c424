import { isLicensedIn } from '../booking/licence.ts';
import { type Interval, merged, overlaps } from '../core/intervals.ts';
import type { EpochMinute } from '../core/local-time.ts';
import type { AppointmentType, Clinic, Directory, Practitioner } from '../directory/directory.ts';
import { closedTimes } from './closed-times.ts';
import type { ConflictReason } from './conflict-reasons.ts';
import type { SchedulingSettings } from './settings.ts';
import { whatIsGone } from './what-is-gone.ts';
import { type WindowSettings, windowsForType, workingWindows } from './working-windows.ts';

/** A visit as its time says it. */
export interface BookedTime {
  practitionerId: string;
  clinicId: string;
  appointmentType: string;
  start: EpochMinute;
  end: EpochMinute;
  /** Staff put it there knowing of which types the hours are: that nobody sees its type then is no news. */
  inAnyHours?: boolean;
  /** Of a visit from afar: two letters of the state where its person is, as far as that is known. */
  state?: string | undefined;
}

/** What decides whether the visits of a practitioner-day can take place. */
export interface CalendarOfDay {
  directory: Pick<Directory, 'clinics' | 'practitioners' | 'appointmentTypes'>;
  /** Local date of the day, YYYY-MM-DD. */
  date: string;
  /** When its practitioner is away. */
  away: readonly Interval[];
  settings: WindowSettings & Pick<SchedulingSettings, 'practiceState'>;
}

interface Place {
  practitioner: Practitioner;
  clinic: Clinic;
  type: AppointmentType;
}

/** @returns undefined where an entry is not there: none is ever removed, so this release cannot read it */
function placeOf({ directory }: CalendarOfDay, time: BookedTime): Place | undefined {
  const practitioner = directory.practitioners.find((each) => each.practitionerId === time.practitionerId);
  const clinic = directory.clinics.find((each) => each.clinicId === time.clinicId);
  const type = directory.appointmentTypes.find((each) => each.appointmentTypeId === time.appointmentType);
  return practitioner && clinic && type ? { practitioner, clinic, type } : undefined;
}

function isWorked({ directory, date, settings }: CalendarOfDay, time: BookedTime, practitioner: Practitioner): boolean {
  const windows = workingWindows(practitioner, directory.clinics, date, settings);
  const seen = time.inAnyHours ? windows : windowsForType(windows, time.appointmentType);
  const here = seen.filter(({ clinicId }) => clinicId === time.clinicId);
  return merged(here).some(({ start, end }) => start <= time.start && time.end <= end);
}

/**
 * Why a visit cannot take place: its practitioner is away during it, what it names is not in use or not offered on that day, it is from
 * afar and its practitioner not licensed where its person is, its clinic is closed, or nobody works there then who sees its type. The visit itself counts, not its buffers; hours that touch are one.
 * @returns undefined where it can; `unknown` where the directory cannot be read far enough to say
 */
export function conflictOf(calendar: CalendarOfDay, time: BookedTime): ConflictReason | 'unknown' | undefined {
  const { date, away, settings } = calendar;
  if (away.some((each) => overlaps(each, time))) return 'away';
  const place = placeOf(calendar, time);
  if (!place) return 'unknown';
  const { practitioner, clinic } = place;
  if (whatIsGone(place, date)) return 'not-in-use';
  if (time.state !== undefined && !isLicensedIn(practitioner, time.state, settings)) return 'not-licensed';
  if (closedTimes(clinic, date, settings.closingHolidays).some((each) => overlaps(each, time))) return 'closed';
  return isWorked(calendar, time, practitioner) ? undefined : 'outside-hours';
}
