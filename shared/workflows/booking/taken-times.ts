import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { HOLD_GONE } from '../../domain/booking/day-changes.ts';
import type { Hold, HolderLedger } from '../../domain/booking/hold.ts';
import { emptyLedger, isHeldBy, ledgerWithout, ownHolds } from '../../domain/booking/hold-limits.ts';
import type { KeptAt } from '../../domain/booking/kept-at.ts';
import { dayKeysOf } from '../../domain/booking/kept-at.ts';
import { parseSlotId, type Slot } from '../../domain/booking/slot.ts';
import { isLive, type PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { overlaps } from '../../domain/core/intervals.ts';
import type { Holder } from '../../domain/core/party.ts';
import { actsFor, type Caller } from '../../domain/core/party.ts';
import { notFound, Refusal } from '../../domain/core/refusal.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Change } from '../core/changes.ts';
import type { ScheduleReader } from './ports.ts';

export const NO_SLOT = 'This is not a slotId. Search for free times and use a slotId from the answer as it is.';

/** @throws Refusal `not-found` where the text is no slot id. */
export function slotOf(slotId: string): Slot {
  const slot = parseSlotId(slotId);
  if (!slot) throw new Refusal('not-found', NO_SLOT);
  return slot;
}

/**
 * @returns the holder's hold.
 * @throws Refusal `hold-gone` where there is none of that id, and likewise for somebody else's.
 */
export async function holdOf(schedule: Pick<ScheduleReader, 'hold'>, holdId: string, holder: Holder): Promise<Hold> {
  const hold = await schedule.hold(holdId);
  if (!hold || !isHeldBy(hold, holder)) throw new Refusal('hold-gone', HOLD_GONE);
  return hold;
}

/**
 * Reads the practitioner-day that a visit or hold is in.
 * @param id of the visit or hold
 * @returns undefined where no day lists it (any more): there is nothing to free then
 */
export async function takenDay(
  schedule: Pick<ScheduleReader, 'facts'>,
  directory: Directory,
  taken: { slot: Slot; keptAt?: KeptAt | undefined },
  id: string,
): Promise<PractitionerDay | undefined> {
  const keys = dayKeysOf(directory, taken);
  if (keys.length === 0) return undefined;
  const { days } = await schedule.facts({ days: keys });
  return days.find(({ busy }) => busy.some((stretch) => stretch.id === id));
}

/** An appointment that the caller may manage, with its case. */
export interface OwnAppointment {
  appointment: Appointment;
  header: CaseHeader;
}

/** A manage token names its appointment; everybody else acts through the case. */
function mayManage(caller: Caller, appointment: Appointment, header: CaseHeader): boolean {
  return caller.kind === 'manage' ? caller.appointmentId === appointment.appointmentId : actsFor(caller, header);
}

/**
 * Reads an appointment with its case.
 * @throws Refusal `not-found`, the same for what does not exist and for what is not the caller's
 */
export async function ownAppointment(
  schedule: Pick<ScheduleReader, 'appointment' | 'facts'>,
  caller: Caller,
  appointmentId: string,
): Promise<OwnAppointment> {
  const appointment = await schedule.appointment(appointmentId);
  if (!appointment) throw notFound('appointment');
  const { header } = await schedule.facts({ days: [], caseId: appointment.caseId });
  if (!header || !mayManage(caller, appointment, header)) throw notFound('appointment');
  return { appointment, header };
}

interface Question {
  holder: Holder;
  ledger: HolderLedger | undefined;
  slot: Slot;
  caseId: string | undefined;
  now: Temporal.Instant;
}

/** Staff are not counted, so they have no ledger: one is made of what they hold around this time, where anything is held. */
async function ledgerOfStaff(
  schedule: Pick<ScheduleReader, 'holds'>,
  { holder, slot, now }: Question,
  day: PractitionerDay,
): Promise<HolderLedger> {
  const here = day.busy.filter((busy) => busy.kind === 'hold' && isLive(busy, now) && overlaps(busy, slot));
  const holds = here.length > 0 ? await schedule.holds(here.map(({ id }) => id)) : [];
  return { ...emptyLedger(holder), holds: holds.filter((hold) => isHeldBy(hold, holder)) };
}

/**
 * @param week other days that the decision rests on
 * @returns ids of the holder's own holds in these days that do not stand in the way of a slot there (`ownHolds`).
 */
export async function ownHoldIds(
  schedule: Pick<ScheduleReader, 'holds'>,
  question: Question,
  slotDay: PractitionerDay,
  week: readonly PractitionerDay[],
): Promise<string[]> {
  const { holder, ledger = emptyLedger(holder), now } = question;
  const day = { ...slotDay, busy: [slotDay, ...week].flatMap(({ busy }) => busy) };
  const held = holder.kind === 'staff' ? await ledgerOfStaff(schedule, question, day) : ledger;
  return ownHolds(held, question, now, day);
}

/**
 * Takes holds that became a visit off their holder's ledger. A referrer's is rewritten, because its holds are counted; a
 * case's is not: its next hold replaces whatever the ledger names, and the day alone says whether that one lives.
 */
export function usedHolds(ledger: HolderLedger, holdIds: readonly string[], now: Temporal.Instant): Change[] {
  if (ledger.holder.kind !== 'referrer' || !ledger.holds.some(({ holdId }) => holdIds.includes(holdId))) return [];
  return [{ kind: 'holder-changed', ledger: ledgerWithout(ledger, holdIds, now), from: ledger.version }];
}
