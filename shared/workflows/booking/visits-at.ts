import type { Appointment } from '../../domain/booking/appointment.ts';
import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { localDateOf } from '../../domain/core/local-time.ts';
import type { VisitFact } from '../../domain/reports/attendance.ts';
import type { DirectoryReader, ScheduleGroupReader } from '../directory/ports.ts';
import type { AttendanceReader } from '../reports/ports.ts';
import { daysAround, visitsIn } from './days-around.ts';
import type { ScheduleReader } from './ports.ts';

export interface VisitsAtDeps {
  directory: DirectoryReader & ScheduleGroupReader;
  schedule: Pick<ScheduleReader, 'weekNow' | 'appointments'>;
  attendance: Pick<AttendanceReader, 'ofDateNow'>;
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

/** Took place, or nobody came: whoever was cancelled is not expected, and an end that was taken back stands in its day again. */
const staysOnSheet = ({ attendance }: VisitFact): boolean => attendance === 'completed' || attendance === 'no-show';

/**
 * The visits of a clinic on a date, strongly consistent. They are found in the practitioner-days, so that no index is needed,
 * whatever became of their practitioner, of the clinic and of what this release can read of them. One that was completed or missed ahead
 * of its start gave its time back: it is found by what was kept of its end. The days are read first, so that a visit which ends
 * meanwhile is in one of the two.
 * @param date local date (YYYY-MM-DD) of the clinic
 */
export async function clinicDay(
  { directory, schedule, attendance, zone: practiceZone }: VisitsAtDeps,
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
  const ended = (await attendance.ofDateNow(date)).filter((fact) => fact.clinicId === clinicId && staysOnSheet(fact));
  const ids = new Set([...visitsIn(days, wanted), ...ended.map(({ appointmentId }) => appointmentId)]);
  const visits = (await schedule.appointments([...ids])).filter(isThere);
  return { visits: visits.toSorted((a, b) => a.slot.start - b.slot.start), days };
}
