import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { withdraw } from '../../domain/cases/transitions.ts';
import type { Appointment } from '../../domain/scheduling/appointment.ts';
import { changeAppointment } from '../../domain/scheduling/appointment-changes.ts';
import { cancelVisit } from '../../domain/scheduling/free-time.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import { dayKeyOf } from '../../domain/scheduling/slot-place.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import type { Change } from '../ports.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

type Deps = BookingDeps & CaseDeps;

/** Cancels the visits of a case; several on one practitioner-day leave it together. */
async function cancelledVisits(deps: Deps, visits: Appointment[], now: Temporal.Instant): Promise<Change[]> {
  const directory = await deps.directory.directory();
  const keys = visits.map(({ slot }) => dayKeyOf(directory, slot));
  const distinct = [...new Map(keys.map((key) => [`${key.practitionerId} ${key.date}`, key])).values()];
  const { days } = distinct.length > 0 ? await deps.schedule.facts({ days: distinct }) : { days: [] };
  const freed = (day: PractitionerDay): PractitionerDay =>
    visits.reduce(
      (left, { appointmentId }) => ({ ...cancelVisit(left, appointmentId, now), version: day.version + 1 }),
      day,
    );
  return [
    ...days.map((day) => ({ kind: 'day-changed' as const, day: freed(day), from: day.version })),
    ...visits.map((visit) => ({
      kind: 'appointment-changed' as const,
      appointment: changeAppointment(visit, 'cancel', now),
      from: visit.version,
    })),
  ];
}

/**
 * The referrer takes a case back: its open visits are cancelled with it, in one transaction. A repeat changes nothing.
 * @param further changes to commit with it, made from the new state
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`
 */
export function withdrawCase(
  deps: Deps,
  command: CaseCommand,
  further: (header: CaseHeader) => Change[],
): Promise<CaseHeader> {
  const along = async ({ openVisits }: CaseHeader): Promise<Change[]> =>
    cancelledVisits(deps, await deps.schedule.appointments(Object.values(openVisits)), command.now);
  return changeCase(deps, command, { decide: withdraw, told: 'withdrawn', audited: 'case-withdrawn', along }, further);
}
