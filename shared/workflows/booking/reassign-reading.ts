import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { isOpenVisit } from '../../domain/booking/appointment-changes.ts';
import type { NotPlacedReason } from '../../domain/booking/not-placed.ts';
import { practitionerNamed, reassignFaults, type WantedReassignment } from '../../domain/booking/reassign-faults.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { isoWeekOf } from '../../domain/core/local-time.ts';
import type { Caller } from '../../domain/core/party.ts';
import { invalidInput } from '../../domain/core/refusal.ts';
import type { Directory, Practitioner } from '../../domain/directory/directory.ts';
import type { CaseBatchReader } from '../cases/ports.ts';
import type { BookingDeps } from './ports.ts';

export interface ReassignDeps extends BookingDeps {
  caseBatches: CaseBatchReader;
}

/** All visits of the practitioner and date, where none is named. */
export interface Reassignment extends WantedReassignment {
  appointmentIds?: readonly string[] | undefined;
  caller: Caller;
  now: Temporal.Instant;
}

/** The practitioner-days of the week, as they stand, and the visits of the practitioner on the date. */
export interface Reading {
  week: PractitionerDay[];
  /** As the day lists them. */
  ids: string[];
  /** Less those that cannot be read. */
  visits: Appointment[];
}

/** A reassignment that the directory allows, with whom it names. */
export interface AllowedReassignment extends Reassignment {
  directory: Directory;
  from: Practitioner;
  who: Practitioner[];
}

/** A visit that is named and not on the day, and why. */
export interface GoneVisit {
  appointmentId: string;
  reason: NotPlacedReason;
}

export interface Begun {
  question: AllowedReassignment;
  first: Reading;
  /** Ids of the visits that are meant and on the day; where none is named, those that are still open and not over. */
  pending: string[];
  gone: GoneVisit[];
}

/** Reads what a plan rests on; the days strongly consistent. */
export async function readForReassigning(
  { schedule }: ReassignDeps,
  { from, who, date }: AllowedReassignment,
): Promise<Reading> {
  const groups = [...new Set([from, ...who].map(({ scheduleGroup }) => scheduleGroup))];
  const week = (await Promise.all(groups.map((group) => schedule.weekNow(group, isoWeekOf(date))))).flat();
  const isOfDay = (day: PractitionerDay) =>
    day.practitionerId === from.practitionerId && day.scheduleGroup === from.scheduleGroup && day.date === date;
  const busy = week.filter(isOfDay).flatMap((day) => day.busy);
  const ids = busy.filter(({ kind }) => kind === 'visit').map(({ id }) => id);
  return { week, ids, visits: await schedule.appointments(ids) };
}

/** Those that are still open and not over. */
function openIds({ now }: Reassignment, { ids, visits }: Reading): string[] {
  const isOver = ({ status, slot }: Appointment) => !isOpenVisit(status) || slot.end * 60_000 <= now.epochMilliseconds;
  const over = visits.filter(isOver).map(({ appointmentId }) => appointmentId);
  return ids.filter((id) => !over.includes(id));
}

/** Why a visit is not on the day of the practitioner from whom visits are taken. */
function whyGone({ status, slot }: Appointment, { practitionerId }: Reassignment): NotPlacedReason {
  if (!isOpenVisit(status)) return 'visit-ended';
  return slot.practitionerId === practitionerId ? 'other-date' : 'with-somebody-else';
}

/**
 * Reads what is wished for. A visit that was moved or cancelled meanwhile is no fault of the wish, so that the same wish can be sent
 * again.
 * @throws Refusal `invalid-input` with all that is wrong: what the directory does not allow, visits that never were
 */
export async function beginReassigning(deps: ReassignDeps, command: Reassignment): Promise<Begun> {
  const directory = await deps.directory.directory();
  const faults = reassignFaults(directory, command, command.now);
  const from = practitionerNamed(directory, command.practitionerId);
  if (!from) throw invalidInput(faults);
  const who = command.to.flatMap((id) => practitionerNamed(directory, id) ?? []);
  const question = { ...command, directory, from, who };
  const first = await readForReassigning(deps, question);
  const wanted = command.appointmentIds ?? openIds(command, first);
  const absent = wanted.filter((id) => !first.ids.includes(id));
  const elsewhere = new Map((await deps.schedule.appointments(absent)).map((each) => [each.appointmentId, each]));
  const unknown = wanted.flatMap((id, index) =>
    absent.includes(id) && !elsewhere.has(id)
      ? [{ pointer: `/appointmentIds/${index}`, detail: 'There is no such visit.' }]
      : [],
  );
  if (faults.length + unknown.length > 0) throw invalidInput([...faults, ...unknown]);
  return {
    question,
    first,
    pending: [...new Set(wanted)].filter((id) => first.ids.includes(id)),
    gone: [...elsewhere.values()].map((visit) => ({
      appointmentId: visit.appointmentId,
      reason: whyGone(visit, command),
    })),
  };
}
