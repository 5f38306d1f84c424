import type { Temporal } from 'temporal-polyfill';
import { actorOf, type Caller, holderOf, ownCase } from '../../domain/caller.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { auditEntry, visitEvent } from '../../domain/cases/notices.ts';
import { acknowledgeByBooking, withVisit } from '../../domain/cases/transitions.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Appointment } from '../../domain/scheduling/appointment.ts';
import { newAppointment } from '../../domain/scheduling/appointment-changes.ts';
import { bookTime } from '../../domain/scheduling/book-time.ts';
import { bookingRight, checkNoOpenVisit } from '../../domain/scheduling/case-entitlement.ts';
import { emptyLedger, ownHolds } from '../../domain/scheduling/holder-limit.ts';
import type { PractitionerDay } from '../../domain/scheduling/practitioner-day.ts';
import type { Slot } from '../../domain/scheduling/slot.ts';
import { dayKeyOf } from '../../domain/scheduling/slot-place.ts';
import type { Change } from '../ports.ts';
import { bookingCallerOf } from './asker.ts';
import type { BookingDeps } from './booking-deps.ts';
import { contend } from './contend.ts';
import { requireBeforeDeadline } from './deadline-guard.ts';
import { withAlternatives } from './find-alternatives.ts';
import { holdOf, slotOf } from './slot-reference.ts';
import { usedHolds } from './used-holds.ts';

const HELD_FOR_ANOTHER = 'This time was held for another case. Hold a time for this one, or book a free one.';

interface WantedTime {
  slot: Slot;
  /** The deadline of this very case was looked at when the time was held. */
  judged: boolean;
}

export interface BookingCommand {
  caseId: string;
  slotId?: string | undefined;
  holdId?: string | undefined;
  caller: Caller;
  now: Temporal.Instant;
}

function changesOf(
  deps: BookingDeps,
  { caller, now }: BookingCommand,
  header: CaseHeader,
  appointment: Appointment,
): Change[] {
  const { appointmentId, caseId, slot } = appointment;
  const booked = withVisit(header, slot.appointmentType, appointmentId);
  const next = caller.kind === 'staff' ? acknowledgeByBooking(booked, caller.staffId, appointment.createdAt) : booked;
  const occasion = { ids: deps.ids, now };
  return [
    { kind: 'appointment-created', appointment },
    { kind: 'case-changed', header: next, from: header.version },
    { kind: 'event', event: visitEvent(occasion, next, appointment, 'booked') },
    { kind: 'audit', entry: auditEntry(occasion, actorOf(caller), 'visit-booked', caseId, { appointmentId }) },
  ];
}

async function attemptBooking(
  deps: BookingDeps,
  directory: Directory,
  { slot, judged }: WantedTime,
  command: BookingCommand,
) {
  const { caller, caseId, holdId, now } = command;
  const { settings, ids } = deps;
  const holder = holderOf(caller);
  const counted = holder.kind !== 'staff';
  const days = [dayKeyOf(directory, slot)];
  const facts = await deps.schedule.facts({ days, caseId, ...(counted && { holder }) });
  const [day] = facts.days as [PractitionerDay];
  const header = ownCase(caller, facts.header);
  const { entitlement, deadline } = bookingRight(header, bookingCallerOf(caller));
  checkNoOpenVisit(header, slot.appointmentType);
  const own = ownHolds(facts.ledger ?? emptyLedger(holder), slot, now, day);
  const appointment = newAppointment({ appointmentId: ids.next('apt'), caseId, slot }, now);
  const question = { calendar: directory, day, entitlement, now, settings, ownHolds: own };
  const booked = bookTime(question, { slot, appointmentId: appointment.appointmentId, holdId });
  if (!judged) await requireBeforeDeadline(deps, { slot, entitlement, deadline, now, directory });
  const changes: Change[] = [
    { kind: 'day-changed', day: booked, from: day.version },
    ...changesOf(deps, command, header, appointment),
    ...usedHolds(facts, [...own, ...(holdId ? [holdId] : [])], now),
  ];
  return { appointment, changes };
}

/**
 * @returns the time of the command's hold or slot.
 * @throws Refusal `hold-gone` for a hold that is gone, somebody else's, or was made for another case
 */
async function wantedTime(
  { schedule }: BookingDeps,
  { caller, caseId, holdId, slotId = '' }: BookingCommand,
): Promise<WantedTime> {
  if (!holdId) return { slot: slotOf(slotId), judged: false };
  const hold = await holdOf(schedule, holdId, holderOf(caller));
  if (hold.caseId !== undefined && hold.caseId !== caseId) throw new Refusal('hold-gone', HELD_FOR_ANOTHER);
  return { slot: hold.slot, judged: hold.caseId === caseId };
}

/**
 * Books a held or free time for a case: day, appointment, case, notice and audit entry in one transaction, so that two
 * winners for one time cannot be.
 * @param further changes to commit with it
 * @throws Refusal `not-found`, `not-allowed`, `unlawful-change`, `visit-exists`, `hold-gone`, `time-taken`,
 * `after-deadline` or `retries-exhausted`; those about the time carry `alternatives`
 */
export async function bookAppointment(
  deps: BookingDeps,
  command: BookingCommand,
  further: (appointment: Appointment) => Change[],
): Promise<Appointment> {
  const { caller, caseId, now } = command;
  const wanted = await wantedTime(deps, command);
  const directory = await deps.directory.directory();
  return withAlternatives(deps, { slot: wanted.slot, caller, caseId, now }, () =>
    contend(deps.backoff, async () => {
      const { appointment, changes } = await attemptBooking(deps, directory, wanted, command);
      await deps.ledger.commit([...changes, ...further(appointment)]);
      return appointment;
    }),
  );
}
