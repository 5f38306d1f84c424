import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { practitionerOn } from '../../domain/calendar/past-hours.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../../domain/calendar/settings.ts';
import { datesBetween, epochMinuteOf, instantOf, isoWeekOf } from '../../domain/core/local-time.ts';
import { wallClockDay } from '../../domain/core/wall-clock-day.ts';
import type { Practitioner } from '../../domain/directory/directory.ts';
import {
  type CarveOutRow,
  type CarveOutSettings,
  carveOutsOf,
  type TakenTime,
} from '../../domain/reports/carve-outs.ts';
import { type ReservedDay, reservedHoursOf } from '../../domain/reports/reserved-times.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { PastHoursReader } from './ports.ts';

export interface CarveOutDeps {
  directory: DirectoryReader;
  schedule: Pick<ScheduleReader, 'week' | 'appointments'>;
  pastHours: PastHoursReader;
  settings: SchedulingSettings;
  carveOuts: CarveOutSettings;
}

/** Local dates of the practitioners, both ends included. */
export interface CarveOutQuestion {
  from: string;
  to: string;
  now: Temporal.Instant;
}

const nameOf = ({ practitionerId, date }: Pick<PractitionerDay, 'practitionerId' | 'date'>): string =>
  `${date}#${practitionerId}`;

async function daysByName(
  { schedule }: CarveOutDeps,
  practitioners: readonly Practitioner[],
  dates: readonly string[],
): Promise<Map<string, PractitionerDay>> {
  const groups = [...new Set(practitioners.map(({ scheduleGroup }) => scheduleGroup))];
  const weeks = [...new Set(dates.map(isoWeekOf))];
  const reads = weeks.flatMap((week) => groups.map((group) => schedule.week(group, week)));
  return new Map((await Promise.all(reads)).flat().map((day) => [nameOf(day), day]));
}

/** Every date of a practitioner with the hours of that date. */
async function datesOf(
  { pastHours }: CarveOutDeps,
  practitioner: Practitioner,
  dates: readonly string[],
  days: ReadonlyMap<string, PractitionerDay>,
): Promise<ReservedDay[]> {
  const { practitionerId, homeZone } = practitioner;
  const since = instantOf(wallClockDay(homeZone, dates[0] ?? '').start);
  const past = await pastHours.ofPractitioner(practitionerId, since);
  return dates.map((date) => ({
    practitioner: practitionerOn(practitioner, past, date),
    date,
    day: days.get(nameOf({ practitionerId, date })),
  }));
}

/** A visit that was not cancelled. One that was moved took its time when it was. */
const takenTimeOf = ({ status, slot, takenAt, createdAt }: Appointment): TakenTime[] =>
  status === 'cancelled'
    ? []
    : [{ start: slot.start, end: slot.end, takenAt: epochMinuteOf(Temporal.Instant.from(takenAt ?? createdAt)) }];

/**
 * What became of the times that were kept for urgent cases, by clinic and ISO week. Each date is judged by the hours that were in force
 * when it began. It reads the weeks asked for, and of their visits those in reserved time; what it shows may be moments old.
 */
export async function carveOutReport(deps: CarveOutDeps, { from, to, now }: CarveOutQuestion): Promise<CarveOutRow[]> {
  const { practitioners, clinics } = await deps.directory.directory();
  const dates = datesBetween(from, to);
  const days = await daysByName(deps, practitioners, dates);
  const all = (await Promise.all(practitioners.map((each) => datesOf(deps, each, dates, days)))).flat();
  const hours = all.flatMap((each) => reservedHoursOf(each, clinics, deps.settings));
  const ids = [...new Set(hours.flatMap(({ visitIds }) => visitIds))];
  const visits = new Map((await deps.schedule.appointments(ids)).map((each) => [each.appointmentId, each]));
  const times = hours.map(({ visitIds, ...time }) => ({
    ...time,
    visits: visitIds.flatMap((id) => visits.get(id) ?? []).flatMap(takenTimeOf),
  }));
  return carveOutsOf(times, epochMinuteOf(now), deps.carveOuts);
}
