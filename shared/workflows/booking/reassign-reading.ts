import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { isOpenVisit } from '../../domain/booking/appointment-changes.ts';
import { dayKeysOf } from '../../domain/booking/kept-at.ts';
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
  /** By what name people know whoever sees it now; absent where that says nothing. */
  seenBy?: string | undefined;
}

export interface Begun {
  question: AllowedReassignment;
  first: Reading;
  /** Ids of the visits that are meant and on the day; where none is named, those that are still open and not over. */
  pending: string[];
  gone: GoneVisit[];
}

/** Reads what a plan rests on; the days strongly consistent. What leaves the day while it is read is not on it. */
export async function readForReassigning(
  { schedule }: ReassignDeps,
  { directory, from, who, date }: AllowedReassignment,
): Promise<Reading> {
  const groups = [...new Set([from, ...who].map(({ scheduleGroup }) => scheduleGroup))];
  const week = (await Promise.all(groups.map((group) => schedule.weekNow(group, isoWeekOf(date))))).flat();
  const isOfDay = (day: PractitionerDay) =>
    day.practitionerId === from.practitionerId && day.scheduleGroup === from.scheduleGroup && day.date === date;
  const busy = week.filter(isOfDay).flatMap((day) => day.busy);
  const listed = busy.filter(({ kind }) => kind === 'visit').map(({ id }) => id);
  const isThere = (visit: Appointment) =>
    dayKeysOf(directory, visit).some((key) => key.practitionerId === from.practitionerId && key.date === date);
  const read = await schedule.appointments(listed);
  const left = new Set(read.filter((visit) => !isThere(visit)).map(({ appointmentId }) => appointmentId));
  return { week, ids: listed.filter((id) => !left.has(id)), visits: read.filter(isThere) };
}

/** Those that are still open and not over. */
function openIds({ now }: Reassignment, { ids, visits }: Reading): string[] {
  const isOver = ({ status, slot }: Appointment) => !isOpenVisit(status) || slot.end * 60_000 <= now.epochMilliseconds;
  const over = visits.filter(isOver).map(({ appointmentId }) => appointmentId);
  return ids.filter((id) => !over.includes(id));
}

/** Why a visit is not on the day of the practitioner from whom visits are taken. */
function whyGone(
  { appointmentId, status, slot }: Appointment,
  { practitionerId }: Reassignment,
  directory: Directory,
): GoneVisit {
  if (!isOpenVisit(status)) return { appointmentId, reason: 'visit-ended' };
  if (slot.practitionerId === practitionerId) return { appointmentId, reason: 'other-date' };
  const seenBy = practitionerNamed(directory, slot.practitionerId)?.name;
  return { appointmentId, reason: 'with-somebody-else', seenBy };
}

/**
 * What became of visits that somebody else changed while they were reassigned: one that is with somebody to whom it was to go is where
 * it should be, as where the same was asked for twice.
 */
export async function changedMeanwhile(
  { schedule }: ReassignDeps,
  question: AllowedReassignment,
  ids: readonly string[],
): Promise<GoneVisit[]> {
  const visits = ids.length > 0 ? await schedule.appointments(ids) : [];
  return ids.map((appointmentId) => {
    const visit = visits.find((each) => each.appointmentId === appointmentId);
    const isWithThem = visit && question.to.includes(visit.slot.practitionerId) && isOpenVisit(visit.status);
    return isWithThem ? whyGone(visit, question, question.directory) : { appointmentId, reason: 'changed-meanwhile' };
  });
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
    gone: [...elsewhere.values()].map((visit) => whyGone(visit, command, directory)),
  };
}
