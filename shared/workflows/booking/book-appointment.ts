import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { newAppointment } from '../../domain/booking/appointment-changes.ts';
import { daysToJudge } from '../../domain/booking/days-to-judge.ts';
import { countedHolders, emptyLedger } from '../../domain/booking/hold-limits.ts';
import { keptAtOf } from '../../domain/booking/kept-at.ts';
import type { Slot } from '../../domain/booking/slot.ts';
import type { Insistence } from '../../domain/booking/staff-booking.ts';
import { slotWanted, type WantedTime } from '../../domain/booking/wanted-time.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { type AuditAction, auditEntry } from '../../domain/cases/audit-entry.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { RestsAside } from '../../domain/cases/rests-aside.ts';
import { type SeenCase, seenAtFirst } from '../../domain/cases/seen-case.ts';
import { acknowledgeByBooking } from '../../domain/cases/transitions.ts';
import { withVisit } from '../../domain/cases/visit-transitions.ts';
import { actorOf, type Caller, holderOf, isClinician, ownCase } from '../../domain/core/party.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { visitChangedEvent } from '../../domain/messages/event-makers.ts';
import { withOwnStarts } from '../cases/visit-starts.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact } from '../core/unit-of-work.ts';
import { roundEnded } from '../paging/paging-changes.ts';
import { withAlternatives } from './alternatives.ts';
import { bookedDay } from './booked-day.ts';
import type { BookingDeps } from './ports.ts';
import { holdOf, ownHoldIds, slotOf, usedHolds } from './taken-times.ts';
import { type Decided, whenGone } from './time-gone.ts';
import { whileUnchanged } from './week-unchanged.ts';

const HELD_FOR_ANOTHER = 'This time was held for another case. Hold a time for this one, or book a free one.';

const STAFF_INSIST = 'Only practice staff overbook or override. Choose a free time, or call us.';

export interface BookingCommand {
  caseId: string;
  slotId?: string | undefined;
  holdId?: string | undefined;
  /** The time that is overbooked: no slot names it. */
  wanted?: WantedTime | undefined;
  /** That the time is booked whatever speaks against it: staff alone. */
  insistence?: Insistence | undefined;
  caller: Caller;
  now: Temporal.Instant;
}

/**
 * The case with its visit. A nurse or above who books has answered the case, unless a paging round began meanwhile; nobody else
 * has by booking.
 * @param seen the round that the booking began with
 */
function bookedCase(
  caller: Caller,
  header: CaseHeader,
  appointment: Appointment,
  seen: number | undefined,
): CaseHeader {
  const booked = withVisit(header, appointment);
  return caller.kind === 'staff' && isClinician(caller) && seen === header.round
    ? acknowledgeByBooking(booked, caller.staffId, appointment.createdAt)
    : booked;
}

const bookedAction = ({ overbooked, overridden }: Appointment): AuditAction => {
  if (overbooked) return 'visit-overbooked';
  return overridden ? 'visit-overridden' : 'visit-booked';
};

async function changesOf(
  deps: BookingDeps,
  { caller, now }: BookingCommand,
  header: CaseHeader,
  appointment: Appointment,
  seen: number | undefined,
): Promise<Change[]> {
  const { appointmentId, caseId, createdAt } = appointment;
  const next = bookedCase(caller, header, appointment, seen);
  const stamp = { ids: deps.ids, now };
  const actor = actorOf(caller);
  return [
    { kind: 'appointment-created', appointment },
    { kind: 'case-changed', header: next, from: header.version },
    ...(await roundEnded(deps.rounds, header, next, { how: 'booked', by: actor.id, at: createdAt })),
    { kind: 'event', event: visitChangedEvent(stamp, next, appointment, 'booked') },
    { kind: 'audit', entry: auditEntry(stamp, actor, bookedAction(appointment), caseId, { appointmentId }) },
  ];
}

async function attemptBooking(
  deps: BookingDeps,
  directory: Directory,
  slot: Slot,
  command: BookingCommand,
  seenOf: (header: CaseHeader) => SeenCase,
  decided: Decided,
): Promise<Attempt<Appointment>> {
  const { caller, caseId, holdId, now } = command;
  const { settings, ids } = deps;
  const holder = holderOf(caller);
  const facts = await deps.schedule.facts({
    days: daysToJudge(directory, slot),
    caseId,
    holders: countedHolders(holder),
  });
  const [day, ...week] = facts.days as [PractitionerDay, ...PractitionerDay[]];
  const [ledger] = facts.ledgers;
  const header = await withOwnStarts(deps, ownCase(caller, facts.header));
  if (header.setAsideAt !== undefined) throw new RestsAside(header);
  const seen = seenOf(header);
  const own = await ownHoldIds(deps.schedule, { holder, ledger, slot, caseId, now }, day, week);
  const keptAt = keptAtOf(directory, slot);
  const appointmentId = ids.next('apt');
  const question = { header, calendar: directory, day, week, now, settings, ownHolds: own };
  const booked = await bookedDay(deps, question, { slot, appointmentId, holdId }, command, decided);
  const appointment = { ...newAppointment({ appointmentId, caseId, slot, keptAt }, now), ...booked.marks };
  const changes: Change[] = [
    { kind: 'day-changed', day: booked.day, from: day.version },
    ...(await changesOf(deps, command, header, appointment, seen.round)),
    ...usedHolds(ledger ?? emptyLedger(holder), [...own, ...(holdId ? [holdId] : [])], now),
  ];
  return { outcome: appointment, changes: whileUnchanged(week, changes) };
}

/**
 * @returns the time that the command names, and the case that the hold was made for.
 * @throws Refusal `hold-gone`, without alternatives, for a hold that is gone or somebody else's; `invalid-input` for a wanted time that
 * can be no visit
 */
async function wantedTime(
  { schedule }: BookingDeps,
  calendar: Directory,
  { caller, holdId, slotId = '', wanted }: BookingCommand,
): Promise<{ slot: Slot; caseId?: string | undefined }> {
  if (wanted) return { slot: slotWanted(calendar, wanted) };
  return holdId ? holdOf(schedule, holdId, holderOf(caller)) : { slot: slotOf(slotId) };
}

/**
 * Books a held or free time for a case, or one on which staff insist: day, appointment, case, notice and audit entry in one transaction, so that two
 * winners for one time cannot be. The deadline of an urgent case is judged now, whatever held for it when the time was held.
 * @throws Refusal `not-found`, `not-allowed`, `unlawful-change`, `visit-exists`, `hold-gone`, `time-taken`,
 * `after-deadline`, `invalid-input` or `retries-exhausted`; those about the time carry `alternatives`; RestsAside for a case that was set aside
 */
export async function bookAppointment<Answer>(
  deps: BookingDeps,
  command: BookingCommand,
  reply: Reply<Appointment, Answer>,
): Promise<Answer> {
  const { caller, caseId, now, insistence } = command;
  if (insistence && caller.kind !== 'staff') throw new Refusal('not-allowed', STAFF_INSIST);
  const directory = await deps.directory.directory();
  const { slot, caseId: heldFor = caseId } = await wantedTime(deps, directory, command);
  const seenOf = seenAtFirst({});
  return withAlternatives(deps, { slot, caller, caseId, now }, async (note) => {
    if (heldFor !== caseId) throw new Refusal('hold-gone', HELD_FOR_ANOTHER);
    const seen = (header: CaseHeader): SeenCase => {
      note(header);
      return seenOf(header);
    };
    const decided: Decided = {};
    const attempt = () => attemptBooking(deps, directory, slot, command, seen, decided);
    return transact(deps, reply, 'book this time', attempt, whenGone(decided));
  });
}
