import type { Temporal } from 'temporal-polyfill';
import { actorOf, type Caller, ownCase } from '../../domain/caller.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { auditEntry, caseEvent } from '../../domain/cases/notices.ts';
import { requireVersion, withdraw } from '../../domain/cases/transitions.ts';
import type { Appointment } from '../../domain/scheduling/appointment.ts';
import { changeAppointment } from '../../domain/scheduling/appointment-changes.ts';
import { cancelVisit } from '../../domain/scheduling/free-time.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import { dayKeyOf } from '../../domain/scheduling/slot-place.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { contend } from '../booking/contend.ts';
import { keepAnswer } from '../keep-answer.ts';
import type { CaseReader, Change } from '../ports.ts';

type Deps = BookingDeps & { cases: CaseReader };

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

interface Command {
  caseId: string;
  caller: Caller;
  now: Temporal.Instant;
  /** The version that the caller saw, where it said so. */
  ifMatch?: number | undefined;
}

/**
 * The referrer takes a case back: its open visits are cancelled with it, in one transaction. A repeat changes nothing.
 * @param further changes to commit with it, made from the new state
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`
 */
export function withdrawCase(
  deps: Deps,
  { caseId, caller, now, ifMatch }: Command,
  further: (header: CaseHeader) => Change[],
): Promise<CaseHeader> {
  return contend(deps.backoff, async () => {
    const header = ownCase(caller, await deps.cases.header(caseId));
    requireVersion(header, ifMatch);
    const next = withdraw(header);
    if (next === header) {
      await keepAnswer(deps.ledger, further(header));
      return header;
    }
    const visits = await deps.schedule.appointments(Object.values(header.openVisits));
    const occasion = { ids: deps.ids, now };
    await deps.ledger.commit([
      { kind: 'case-changed', header: next, from: header.version },
      ...(await cancelledVisits(deps, visits, now)),
      { kind: 'event', event: caseEvent(occasion, next, { kind: 'case-changed', change: 'withdrawn' }) },
      { kind: 'audit', entry: auditEntry(occasion, actorOf(caller), 'case-withdrawn', caseId) },
      ...further(next),
    ]);
    return next;
  });
}
