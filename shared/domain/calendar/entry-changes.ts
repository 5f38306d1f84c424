import { addDays } from '../core/local-time.ts';
import { Refusal } from '../core/refusal.ts';
import type { Clinic, Practitioner } from '../directory/directory.ts';
import {
  type ClinicClosure,
  mostClosures,
  mostSessions,
  type Session,
  type VisitLimit,
  type WeeklyHours,
} from '../directory/hours.ts';

/** Days for which what is over stays on the lists. */
const keptDays = 60;

/** Whether a date is so long past that nobody asks for it any more. @param today local date */
export const isLongOver = (date: string, today: string): boolean => date < addDays(today, -keptDays);

/** A practitioner with other weekly hours and limits. */
export const withHours = (
  practitioner: Practitioner,
  weeklyHours: readonly WeeklyHours[],
  limits: readonly VisitLimit[],
): Practitioner => {
  const { limits: _, ...rest } = practitioner;
  return { ...rest, weeklyHours: [...weeklyHours], ...(limits.length > 0 && { limits: [...limits] }) };
};

/** @throws Refusal `unlawful-change` where a practitioner would have more sessions than have room */
export function requireRoomForSessions({ practitionerId, sessions = [] }: Practitioner): void {
  if (sessions.length > mostSessions)
    throw new Refusal(
      'unlawful-change',
      `${practitionerId} has ${mostSessions} sessions already. Take one back first, or enter weekly hours with from and until.`,
    );
}

/** @throws Refusal `unlawful-change` where a clinic would have more closures than have room */
export function requireRoomForClosures({ clinicId, closures = [] }: Clinic): void {
  if (closures.length > mostClosures)
    throw new Refusal(
      'unlawful-change',
      `${clinicId} has ${mostClosures} closures already. Delete one first, or enter one closure with weekdays for many days.`,
    );
}

/** A practitioner with these sessions, earliest first, less those long over. @param today local date of the home zone */
export function withSessions(practitioner: Practitioner, sessions: readonly Session[], today: string): Practitioner {
  const { sessions: _, ...rest } = practitioner;
  const kept = sessions
    .filter(({ date }) => !isLongOver(date, today))
    .toSorted((a, b) => (`${a.date} ${a.start}` < `${b.date} ${b.start}` ? -1 : 1));
  return { ...rest, ...(kept.length > 0 && { sessions: kept }) };
}

/** A clinic with these closures, earliest first, less those long over. @param today local date of the clinic */
export function withClosures(clinic: Clinic, closures: readonly ClinicClosure[], today: string): Clinic {
  const { closures: _, ...rest } = clinic;
  const kept = closures
    .filter(({ to }) => !isLongOver(to, today))
    .toSorted((a, b) => (`${a.from} ${a.closureId}` < `${b.from} ${b.closureId}` ? -1 : 1));
  return { ...rest, ...(kept.length > 0 && { closures: kept }) };
}

/** A clinic that is open on these days although a holiday closes clinics. */
export function withOpenings(clinic: Clinic, openDates: readonly string[]): Clinic {
  const { openDates: _, ...rest } = clinic;
  return { ...rest, ...(openDates.length > 0 && { openDates: openDates.toSorted() }) };
}
