import type { Appointment } from '../../domain/booking/appointment.ts';
import { checkByLink, rescheduleAppointment } from '../../domain/booking/appointment-changes.ts';
import { moveVisit } from '../../domain/booking/day-changes.ts';
import { daysToJudge } from '../../domain/booking/days-to-judge.ts';
import { countedHolders, emptyLedger } from '../../domain/booking/hold-limits.ts';
import { dayKeysOf, keptAtOf } from '../../domain/booking/kept-at.ts';
import { bookingRight } from '../../domain/booking/right-to-book.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import { placeOf } from '../../domain/booking/slot.ts';
import { cutOffHoursOf } from '../../domain/booking/terms.ts';
import { isSameDay, type PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import { requireVersion } from '../../domain/cases/transitions.ts';
import { withVisitMoved } from '../../domain/cases/visit-transitions.ts';
import { actorOf, bookerOf, type Caller, holderOf } from '../../domain/core/party.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { visitMovedEvent } from '../../domain/messages/visit-moved.ts';
import { cannotWait } from '../../domain/paging/paging.ts';
import { withOwnStarts } from '../cases/visit-starts.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact } from '../core/unit-of-work.ts';
import { withAlternatives } from './alternatives.ts';
import type { VisitCommand } from './change-visit.ts';
import { requireBeforeDeadline } from './deadline-guard.ts';
import type { BookingDeps } from './ports.ts';
import { type OwnAppointment, ownAppointment, ownHoldIds, slotOf, usedHolds } from './taken-times.ts';
import { whileUnchanged } from './week-unchanged.ts';

export type MoveCommand = VisitCommand & {
  /** Another practitioner takes the visit over: its start may lie off their grid. */
  keepsStart?: true;
};

const SAME_TYPE =
  'A visit can only be moved to a time of the same appointment type. Cancel it and book the other type.';

/** What an audit entry tells of a move: from whom to whom, and whether visits were handed over, where somebody else sees it. */
function moveDetail({ appointmentId, slot: from }: Appointment, { slot: to }: Appointment, isHandOver: boolean) {
  return {
    appointmentId,
    ...(from.practitionerId !== to.practitionerId && { from: from.practitionerId, to: to.practitionerId }),
    ...(isHandOver && { by: 'reassignment' }),
  };
}

/** The new time's day, the days of its week that decide too, and the day that the visit leaves, where that is another. */
async function readDays(
  { schedule }: BookingDeps,
  directory: Directory,
  { appointment, header }: OwnAppointment,
  newSlot: Slot,
  caller: Caller,
) {
  const judged = daysToJudge(directory, newSlot);
  const oldKeys = dayKeysOf(directory, appointment).filter((key) => !judged.some((each) => isSameDay(key, each)));
  const holder = holderOf(caller, header.caseId);
  const { days, ledgers } = await schedule.facts({ days: [...judged, ...oldKeys], holders: countedHolders(holder) });
  const [day, ...others] = days as [PractitionerDay, ...PractitionerDay[]];
  const lists = ({ busy }: PractitionerDay) => busy.some(({ id }) => id === appointment.appointmentId);
  const week = others.slice(0, judged.length - 1);
  return { day, week, oldDay: others.find(lists) ?? day, ledger: ledgers[0] ?? emptyLedger(holder), holder };
}

async function movedDays(
  deps: BookingDeps,
  directory: Directory,
  own: OwnAppointment,
  newSlot: Slot,
  { caller, now, keepsStart }: MoveCommand,
): Promise<Change[]> {
  const { appointment, header } = own;
  const { day, week, oldDay, ledger, holder } = await readDays(deps, directory, own, newSlot, caller);
  const { caseId } = header;
  const held = await ownHoldIds(deps.schedule, { holder, ledger, slot: newSlot, caseId, now }, day, week);
  const { appointmentType } = placeOf(directory, newSlot);
  const { entitlement, deadline } = bookingRight(header, bookerOf(caller), appointmentType, deps.settings);
  const keptStart = keepsStart ? appointment.slot.start : undefined;
  const asked = { calendar: directory, day, week, entitlement, now, settings: deps.settings };
  const question = { ...asked, ownHolds: held, keptStart };
  const next = moveVisit(question, { appointmentId: appointment.appointmentId, oldDay, newSlot });
  await requireBeforeDeadline(deps, { slot: newSlot, entitlement, deadline, now, directory });
  const changes = next.map((changed, place): Change => {
    const { version } = place === 0 ? day : oldDay;
    return { kind: 'day-changed', day: changed, from: version };
  });
  return whileUnchanged(week, [...changes, ...usedHolds(ledger, held, now)]);
}

async function attemptMove(
  deps: BookingDeps,
  directory: Directory,
  own: OwnAppointment,
  slot: Slot,
  command: MoveCommand,
): Promise<Attempt<Appointment>> {
  const { caller, now, ifMatch } = command;
  const { appointment, header } = own;
  requireVersion(appointment, ifMatch);
  if (caller.kind !== 'staff') {
    const cutOffHours = cutOffHoursOf(directory.appointmentTypes, appointment.slot.appointmentType, deps.settings);
    checkByLink(appointment, 'reschedule', { now, cutOffHours, phone: deps.phone, urgent: cannotWait(header) });
  }
  const next = rescheduleAppointment(appointment, { slot, keptAt: keptAtOf(directory, slot) }, now);
  if (next === appointment) return { outcome: appointment, changes: [] };
  const stamp = { ids: deps.ids, now };
  const moved = withVisitMoved(header, next);
  const detail = moveDetail(appointment, next, command.keepsStart === true);
  const changes: Change[] = [
    ...(await movedDays(deps, directory, own, slot, command)),
    { kind: 'appointment-changed', appointment: next, from: appointment.version },
    ...(moved === header ? [] : [{ kind: 'case-changed' as const, header: moved, from: header.version }]),
    { kind: 'event', event: visitMovedEvent(stamp, moved, appointment, next) },
    {
      kind: 'audit',
      entry: auditEntry(stamp, actorOf(caller), 'visit-rescheduled', header.caseId, detail),
    },
  ];
  return { outcome: next, changes };
}

/**
 * Moves a visit to another time, free or held by the mover, in one transaction: the old time is kept unless the new one
 * is won.
 * @throws Refusal `not-found`, `stale-version`, `call-us`, `unlawful-change`, `time-taken` with `alternatives`,
 * `after-deadline`, `retries-exhausted`
 */
export async function moveAppointment<Answer>(
  deps: BookingDeps,
  { slotId, ...command }: MoveCommand & { slotId: string },
  reply: Reply<Appointment, Answer>,
): Promise<Answer> {
  const { appointmentId, caller, now } = command;
  const slot = slotOf(slotId);
  const directory = await deps.directory.directory();
  const readNow = async () => {
    const own = await ownAppointment(deps.schedule, caller, appointmentId);
    return { ...own, header: await withOwnStarts(deps, own.header) };
  };
  const first = await readNow();
  // The first attempt decides on what was just read; after a conflict it is read again.
  let fresh: OwnAppointment | undefined = first;
  if (slot.appointmentType !== first.appointment.slot.appointmentType) throw new Refusal('unlawful-change', SAME_TYPE);
  const wanted = { slot, caller, caseId: first.header.caseId, header: first.header, now };
  return withAlternatives(deps, wanted, () =>
    transact(deps, reply, 'move this visit', async () => {
      const own: OwnAppointment = fresh ?? (await readNow());
      fresh = undefined;
      return attemptMove(deps, directory, own, slot, command);
    }),
  );
}
