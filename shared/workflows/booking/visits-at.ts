import type { Appointment } from '../../domain/booking/appointment.ts';
import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { localDateOf } from '../../domain/core/local-time.ts';
import type { DirectoryReader, ScheduleGroupReader } from '../directory/ports.ts';
import { daysAround, visitsIn } from './days-around.ts';
import type { ScheduleReader } from './ports.ts';

export interface VisitsAtDeps {
  directory: DirectoryReader & ScheduleGroupReader;
  schedule: Pick<ScheduleReader, 'weekNow' | 'appointments'>;
  /** IANA zone of the practice, for a visit whose clinic nobody knows any more. */
  zone: string;
}

/** A date of a clinic as it stands. */
export interface ClinicDay {
  /** Earliest first. */
  visits: Appointment[];
  /** Practitioner-days, those of the date and of the rest of its week, of all practitioners. */
  days: PractitionerDay[];
}

/**
 * The visits of a clinic on a date, strongly consistent. They are found in the practitioner-days, so that no index is needed,
 * whatever became of their practitioner, of the clinic and of what this release can read of them.
 * @param date local date (YYYY-MM-DD) of the clinic
 */
export async function clinicDay(
  { directory, schedule, zone: practiceZone }: VisitsAtDeps,
  clinicId: string,
  date: string,
): Promise<ClinicDay> {
  const [{ clinics }, days] = await Promise.all([
    directory.directory(),
    daysAround(directory, schedule.weekNow, { from: date, to: date }),
  ]);
  const clinic = clinics.find((each) => each.clinicId === clinicId);
  const zones = clinic ? [clinic.zone] : [practiceZone, ...clinics.map(({ zone }) => zone)];
  const isThere = (visit: Appointment) =>
    visit.slot.clinicId === clinicId &&
    localDateOf(visit.slot.start, zoneOfTaken(visit, { clinics }, practiceZone)) === date;
  const wanted = { from: date, to: date, zones, clinicId };
  const visits = (await schedule.appointments(visitsIn(days, wanted))).filter(isThere);
  return { visits: visits.toSorted((a, b) => a.slot.start - b.slot.start), days };
}
