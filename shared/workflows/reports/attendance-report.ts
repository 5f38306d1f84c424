import type { Appointment } from '../../domain/booking/appointment.ts';
import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import { datesBetween } from '../../domain/core/local-time.ts';
import { type AttendanceRow, attendanceRows, visitFact } from '../../domain/reports/attendance.ts';
import { type DateRange, daysAround, visitsIn } from '../booking/days-around.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { DirectoryReader, ScheduleGroupReader } from '../directory/ports.ts';
import type { AttendanceReader } from './ports.ts';

export interface AttendanceDeps {
  directory: DirectoryReader & ScheduleGroupReader;
  schedule: Pick<ScheduleReader, 'week' | 'appointments'>;
  attendance: AttendanceReader;
  /** IANA zone of the practice, for a visit whose clinic nobody knows any more. */
  zone: string;
}

/** How many visits are read at the same time: ten round trips. */
const atOnce = 1000;

async function visitsOf({ schedule }: AttendanceDeps, ids: readonly string[]): Promise<Appointment[]> {
  const visits: Appointment[] = [];
  for (let first = 0; first < ids.length; first += atOnce)
    visits.push(...(await schedule.appointments(ids.slice(first, first + atOnce))));
  return visits;
}

/**
 * How visits came out whose time lies on some dates, by clinic and type; one that was moved counts once, where it is now. Of those that
 * have ended a fact was kept (note-attendance.ts); the others stand in their practitioner-days and are read one by one. The days are
 * read first, so that a visit which ends meanwhile is in one of the two. What it shows may be moments old; a visit that was cancelled
 * ahead under an earlier release left its day without a fact, and is not counted.
 */
export async function attendanceReport(deps: AttendanceDeps, range: DateRange): Promise<AttendanceRow[]> {
  const { clinics } = await deps.directory.directory();
  const days = await daysAround(deps.directory, deps.schedule.week, range);
  const ended = await deps.attendance.ofDates(datesBetween(range.from, range.to));
  const known = new Set(ended.map(({ appointmentId }) => appointmentId));
  const listed = visitsIn(days, { ...range, zones: [deps.zone, ...clinics.map(({ zone }) => zone)] });
  const others = await visitsOf(
    deps,
    listed.filter((id) => !known.has(id)),
  );
  const facts = others
    .map((visit) => visitFact(visit, zoneOfTaken(visit, { clinics }, deps.zone)))
    .filter(({ date }) => range.from <= date && date <= range.to);
  return attendanceRows([...ended, ...facts]);
}
