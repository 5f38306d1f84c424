import type { Appointment } from '../../domain/booking/appointment.ts';
import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import { addDays, isoWeekOf, localDateOf } from '../../domain/core/local-time.ts';
import type { DirectoryReader, ScheduleGroupReader } from '../directory/ports.ts';
import type { ScheduleReader } from './ports.ts';

export interface VisitsAtDeps {
  directory: DirectoryReader & ScheduleGroupReader;
  schedule: Pick<ScheduleReader, 'weekNow' | 'appointments'>;
  /** IANA zone of the practice, for a visit whose clinic nobody knows any more. */
  zone: string;
}

/** A practitioner-day is named by a date in its practitioner's zone; no two zones are more than a date apart there. */
const weeksAround = (date: string): string[] => [...new Set([-1, 0, 1].map((days) => isoWeekOf(addDays(date, days))))];

/**
 * The visits of a clinic on a date, earliest first, strongly consistent. They are found in the practitioner-days, so that no index
 * is needed: of all groups that ever were, because a visit stays where it was booked whatever became of its practitioner, of its
 * clinic and of what this release can read of them.
 * @param date local date (YYYY-MM-DD) of the clinic
 */
export async function visitsAt(
  { directory, schedule, zone: practiceZone }: VisitsAtDeps,
  clinicId: string,
  date: string,
): Promise<Appointment[]> {
  const [{ clinics }, groups] = await Promise.all([directory.directory(), directory.scheduleGroups()]);
  const clinic = clinics.find((each) => each.clinicId === clinicId);
  const zones = new Set(clinic ? [clinic.zone] : [practiceZone, ...clinics.map(({ zone }) => zone)]);
  const mayBeThen = (start: number) => [...zones].some((zone) => localDateOf(start, zone) === date);
  const reads = weeksAround(date).flatMap((week) => groups.map((group) => schedule.weekNow(group, week)));
  const busy = (await Promise.all(reads)).flat().flatMap((day) => day.busy);
  const ids = busy.filter(({ kind, start }) => kind === 'visit' && mayBeThen(start)).map(({ id }) => id);
  const isThere = (visit: Appointment) =>
    visit.slot.clinicId === clinicId &&
    localDateOf(visit.slot.start, zoneOfTaken(visit, { clinics }, practiceZone)) === date;
  return (await schedule.appointments(ids)).filter(isThere).toSorted((a, b) => a.slot.start - b.slot.start);
}
