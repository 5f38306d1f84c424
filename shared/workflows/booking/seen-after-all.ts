import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { daysToJudge } from '../../domain/booking/days-to-judge.ts';
import { checkInAfterAll } from '../../domain/booking/late-arrival.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { withOwnStarts } from '../cases/visit-starts.ts';
import type { Change } from '../core/changes.ts';
import type { BookingDeps } from './ports.ts';
import { type OwnAppointment, takenDay } from './taken-times.ts';
import { whileUnchanged } from './week-unchanged.ts';

/** A visit as it becomes, and what is written of days besides. */
export interface VisitInDays {
  visit: Appointment;
  days: Change[];
}

type Days = [PractitionerDay, ...PractitionerDay[]];

/** The days that decide about the time of a visit which no day lists; undefined where one does. */
async function freedDays(
  { schedule }: Pick<BookingDeps, 'schedule'>,
  directory: Directory,
  visit: Appointment,
): Promise<Days | undefined> {
  if (await takenDay(schedule, directory, visit, visit.appointmentId)) return undefined;
  return (await schedule.facts({ days: daysToJudge(directory, visit.slot) })).days as Days;
}

/**
 * Who was marked as a no-show comes late, or was marked by mistake.
 * @throws Refusal as `checkInAfterAll`; `not-found` where the directory does not know its practitioner;
 * `retries-exhausted` where its case is changed meanwhile
 */
export async function seenAfterAll(
  deps: Pick<BookingDeps, 'schedule' | 'settings'>,
  directory: Directory,
  { appointment, header: read }: OwnAppointment,
  now: Temporal.Instant,
): Promise<VisitInDays> {
  const header = await withOwnStarts(deps, read);
  const freed = await freedDays(deps, directory, appointment);
  const { visit, day } = checkInAfterAll(appointment, { header, directory, freed, settings: deps.settings, now });
  if (!freed || !day) return { visit, days: [] };
  const [{ version }, ...week] = freed;
  return { visit, days: whileUnchanged(week, [{ kind: 'day-changed', day, from: version }]) };
}
