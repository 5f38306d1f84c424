import type { Temporal } from 'temporal-polyfill';
import { actorOf, type Caller } from '../../domain/caller.ts';
import { auditEntry, visitEvent } from '../../domain/cases/notices.ts';
import { requireVersion, withoutVisit } from '../../domain/cases/transitions.ts';
import type { Appointment } from '../../domain/scheduling/appointment.ts';
import { changeAppointment } from '../../domain/scheduling/appointment-changes.ts';
import { cancelVisit } from '../../domain/scheduling/free-time.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import { dayKeyOf } from '../../domain/scheduling/slot-place.ts';
import { keepAnswer } from '../keep-answer.ts';
import type { Change } from '../ports.ts';
import type { BookingDeps } from './booking-deps.ts';
import { contend } from './contend.ts';
import { type OwnAppointment, ownAppointment } from './own-appointment.ts';

export interface VisitCommand {
  appointmentId: string;
  caller: Caller;
  now: Temporal.Instant;
  /** The version of the appointment that the caller saw, where it said so. */
  ifMatch?: number | undefined;
}

/** `reason`: why it is cancelled, in the caller's words. */
type ChangeCommand = VisitCommand & { reason?: string | undefined };

const told = { confirm: 'confirmed', cancel: 'cancelled' } as const;
const audited = { confirm: 'visit-confirmed', cancel: 'visit-cancelled' } as const;

/** Frees the visit's time and takes it off the case. */
async function undoing(
  deps: BookingDeps,
  { appointment: { slot, appointmentId }, header }: OwnAppointment,
  now: Temporal.Instant,
): Promise<Change[]> {
  const key = dayKeyOf(await deps.directory.directory(), slot);
  const [day] = (await deps.schedule.facts({ days: [key] })).days as [PractitionerDay];
  return [
    { kind: 'day-changed', day: cancelVisit(day, appointmentId, now), from: day.version },
    { kind: 'case-changed', header: withoutVisit(header, appointmentId), from: header.version },
  ];
}

/**
 * Confirms or cancels a visit; a cancelled time is free at once and the case gets its former status back. Confirming twice
 * changes nothing.
 * @param further changes to commit with it
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`
 */
export function changeVisit(
  deps: BookingDeps,
  change: 'confirm' | 'cancel',
  command: ChangeCommand,
  further: (appointment: Appointment) => Change[],
): Promise<Appointment> {
  const { appointmentId, caller, now, ifMatch, reason } = command;
  return contend(deps.backoff, async () => {
    const read = await ownAppointment(deps.schedule, caller, appointmentId);
    const { appointment, header } = read;
    requireVersion(appointment, ifMatch);
    const changed = changeAppointment(appointment, change, now);
    if (changed === appointment) {
      await keepAnswer(deps.ledger, further(appointment));
      return appointment;
    }
    const next = reason ? { ...changed, cancelReason: reason } : changed;
    const occasion = { ids: deps.ids, now };
    const { caseId } = appointment;
    await deps.ledger.commit([
      { kind: 'appointment-changed', appointment: next, from: appointment.version },
      ...(change === 'cancel' ? await undoing(deps, read, now) : []),
      { kind: 'event', event: visitEvent(occasion, header, next, told[change]) },
      { kind: 'audit', entry: auditEntry(occasion, actorOf(caller), audited[change], caseId, { appointmentId }) },
      ...further(next),
    ]);
    return next;
  });
}
