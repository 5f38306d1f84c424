import { actorOf, type Caller, holderOf } from '../../domain/caller.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { auditEntry, visitEvent } from '../../domain/cases/notices.ts';
import { requireVersion } from '../../domain/cases/transitions.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Appointment } from '../../domain/scheduling/appointment.ts';
import { rescheduleAppointment } from '../../domain/scheduling/appointment-changes.ts';
import { bookingRight } from '../../domain/scheduling/case-entitlement.ts';
import type { Holder } from '../../domain/scheduling/hold.ts';
import { emptyLedger, ownHolds } from '../../domain/scheduling/holder-limit.ts';
import { moveVisit } from '../../domain/scheduling/move-visit.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import type { Slot } from '../../domain/scheduling/slot.ts';
import { dayKeyOf } from '../../domain/scheduling/slot-place.ts';
import { keepAnswer } from '../keep-answer.ts';
import type { Change, DayKey } from '../ports.ts';
import { bookingCallerOf } from './asker.ts';
import type { BookingDeps } from './booking-deps.ts';
import type { VisitCommand } from './change-visit.ts';
import { contend } from './contend.ts';
import { requireBeforeDeadline } from './deadline-guard.ts';
import { withAlternatives } from './find-alternatives.ts';
import { type OwnAppointment, ownAppointment } from './own-appointment.ts';
import { slotOf } from './slot-reference.ts';
import { usedHolds } from './used-holds.ts';

const sameDay = (a: DayKey, b: DayKey): boolean => a.practitionerId === b.practitionerId && a.date === b.date;

const SAME_TYPE =
  'A visit can only be moved to a time of the same appointment type. Cancel it and book the other type.';

/** In whose name the new time may be held already: a manage token is the patient's, as the booking token is. */
const moverOf = (caller: Caller, { caseId }: CaseHeader): Holder =>
  caller.kind === 'manage' ? { kind: 'case', id: caseId } : holderOf(caller);

async function movedDays(
  deps: BookingDeps,
  directory: Directory,
  { appointment, header }: OwnAppointment,
  newSlot: Slot,
  { caller, now }: VisitCommand,
): Promise<Change[]> {
  const newKey = dayKeyOf(directory, newSlot);
  const oldKey = dayKeyOf(directory, appointment.slot);
  const keys = sameDay(newKey, oldKey) ? [newKey] : [newKey, oldKey];
  const holder = moverOf(caller, header);
  const facts = await deps.schedule.facts({ days: keys, ...(holder.kind !== 'staff' && { holder }) });
  const [day, oldDay = day] = facts.days as [PractitionerDay, PractitionerDay?];
  const own = ownHolds(facts.ledger ?? emptyLedger(holder), newSlot, now, day);
  const { entitlement, deadline } = bookingRight(header, bookingCallerOf(caller));
  const question = { calendar: directory, day, entitlement, now, settings: deps.settings, ownHolds: own };
  const next = moveVisit(question, { appointmentId: appointment.appointmentId, oldDay, newSlot });
  await requireBeforeDeadline(deps, { slot: newSlot, entitlement, deadline, now, directory });
  const changes = next.map((changed, place): Change => {
    const { version } = place === 0 ? day : oldDay;
    return { kind: 'day-changed', day: changed, from: version };
  });
  return [...changes, ...usedHolds(facts, own, now)];
}

/**
 * Moves a visit to another time, free or held by the mover, in one transaction: the old time is kept unless the new one
 * is won.
 * @param further changes to commit with it
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `time-taken` with `alternatives`, `after-deadline`,
 * `retries-exhausted`
 */
export async function moveAppointment(
  deps: BookingDeps,
  { slotId, ...command }: VisitCommand & { slotId: string },
  further: (appointment: Appointment) => Change[],
): Promise<Appointment> {
  const { appointmentId, caller, now } = command;
  const slot = slotOf(slotId);
  const directory = await deps.directory.directory();
  const readNow = () => ownAppointment(deps.schedule, caller, appointmentId);
  const first = await readNow();
  // The first attempt decides on what was just read; after a conflict it is read again.
  let fresh: OwnAppointment | undefined = first;
  if (slot.appointmentType !== first.appointment.slot.appointmentType) throw new Refusal('unlawful-change', SAME_TYPE);
  const asking = { slot, caller, caseId: first.header.caseId, header: first.header, now };
  return withAlternatives(deps, asking, () =>
    contend(deps.backoff, async () => {
      const read: OwnAppointment = fresh ?? (await readNow());
      fresh = undefined;
      requireVersion(read.appointment, command.ifMatch);
      const next = rescheduleAppointment(read.appointment, slot, now);
      if (next === read.appointment) {
        await keepAnswer(deps.ledger, further(next));
        return next;
      }
      const occasion = { ids: deps.ids, now };
      const { caseId } = next;
      await deps.ledger.commit([
        ...(await movedDays(deps, directory, read, slot, command)),
        { kind: 'appointment-changed', appointment: next, from: read.appointment.version },
        { kind: 'event', event: visitEvent(occasion, read.header, next, 'rescheduled') },
        { kind: 'audit', entry: auditEntry(occasion, actorOf(caller), 'visit-rescheduled', caseId, { appointmentId }) },
        ...further(next),
      ]);
      return next;
    }),
  );
}
