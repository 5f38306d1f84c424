import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { zoneOfTaken } from '../../domain/booking/kept-at.ts';
import { datesBetween, epochMinuteOf } from '../../domain/core/local-time.ts';
import { type AttendanceRow, attendanceRows, countedVisit } from '../../domain/reports/attendance.ts';
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

/** Local dates of the clinics, both included, and when they are looked at. */
export interface AttendanceQuestion extends DateRange {
  now: Temporal.Instant;
}

/**
 * How visits came out whose time lies on some dates, by clinic and type; one that was moved counts once, where it is now. Of those that
 * have ended a fact was kept (note-attendance.ts); the others stand in their practitioner-days and are read one by one. The days are
 * read first, so that a visit which ends meanwhile is in one of the two. What it shows may be moments old; a visit that was cancelled
 * ahead under an earlier release left its day without a fact, and is not counted.
 */
export async function attendanceReport(deps: AttendanceDeps, question: AttendanceQuestion): Promise<AttendanceRow[]> {
  const { now, ...range } = question;
  const { clinics } = await deps.directory.directory();
  const days = await daysAround(deps.directory, deps.schedule.week, range);
  const kept = await deps.attendance.ofDates(datesBetween(range.from, range.to));
  /** An end that was taken back is kept as open: such a visit is read, for its time may be over by now. */
  const ended = kept.filter(({ attendance }) => attendance !== 'open');
  const known = new Set(ended.map(({ appointmentId }) => appointmentId));
  const listed = visitsIn(days, { ...range, zones: [deps.zone, ...clinics.map(({ zone }) => zone)] });
  const others = await visitsOf(
    deps,
    [...new Set([...listed, ...kept.map(({ appointmentId }) => appointmentId)])].filter((id) => !known.has(id)),
  );
  const facts = others
    .map((visit) => countedVisit(visit, zoneOfTaken(visit, { clinics }, deps.zone), epochMinuteOf(now)))
    .filter(({ date }) => range.from <= date && date <= range.to);
  return attendanceRows([...ended, ...facts]);
}
