import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { isOpenVisit } from '../../domain/booking/appointment-changes.ts';
import type { NotPlacedReason } from '../../domain/booking/not-placed.ts';
import { practitionerNamed, reassignFaults, type WantedReassignment } from '../../domain/booking/reassign-faults.ts';
import { slotId } from '../../domain/booking/slot.ts';
import type { PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { isoWeekOf } from '../../domain/core/local-time.ts';
import type { Caller } from '../../domain/core/party.ts';
import { type InputFault, invalidInput, Refusal } from '../../domain/core/refusal.ts';
import type { Directory, Practitioner } from '../../domain/directory/directory.ts';
import { type Placement, type ReassignPlan, reassignPlan } from '../../domain/search/reassign-plan.ts';
import type { CaseBatchReader } from '../cases/ports.ts';
import { withVisitStarts } from '../cases/visit-starts.ts';
import { outcomeOnly } from '../core/unit-of-work.ts';
import { moveAppointment } from './move-appointment.ts';
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

/** What came of it, or would. */
export interface Reassigned {
  moved: Pick<Appointment, 'appointmentId' | 'slot'>[];
  notPlaced: { appointmentId: string; reason: NotPlacedReason }[];
}

/** The practitioner-days of the week, as they stand, and the visits of the practitioner on the date. */
interface Reading {
  week: PractitionerDay[];
  /** As the day lists them. */
  ids: string[];
  /** Less those that cannot be read. */
  visits: Appointment[];
}

/** A reassignment that the directory allows, with whom it names. */
interface Question extends Reassignment {
  directory: Directory;
  from: Practitioner;
  who: Practitioner[];
}

async function read({ schedule }: ReassignDeps, { from, who, date }: Question): Promise<Reading> {
  const groups = [...new Set([from, ...who].map(({ scheduleGroup }) => scheduleGroup))];
  const week = (await Promise.all(groups.map((group) => schedule.weekNow(group, isoWeekOf(date))))).flat();
  const isOfDay = (day: PractitionerDay) =>
    day.practitionerId === from.practitionerId && day.scheduleGroup === from.scheduleGroup && day.date === date;
  const busy = week.filter(isOfDay).flatMap((day) => day.busy);
  const ids = busy.filter(({ kind }) => kind === 'visit').map(({ id }) => id);
  return { week, ids, visits: await schedule.appointments(ids) };
}

/** @throws Refusal `invalid-input` with all that is wrong */
async function begin(deps: ReassignDeps, command: Reassignment): Promise<{ question: Question; first: Reading }> {
  const directory = await deps.directory.directory();
  const faults: InputFault[] = reassignFaults(directory, command, command.now);
  const from = practitionerNamed(directory, command.practitionerId);
  if (!from) throw invalidInput(faults);
  const who = [...new Set(command.to)].flatMap((id) => practitionerNamed(directory, id) ?? []);
  const question = { ...command, directory, from, who };
  const first = await read(deps, question);
  const elsewhere = (command.appointmentIds ?? []).flatMap((id, index) =>
    first.ids.includes(id)
      ? []
      : [{ pointer: `/appointmentIds/${index}`, detail: 'This visit is not with this practitioner on that date.' }],
  );
  if (faults.length + elsewhere.length > 0) throw invalidInput([...faults, ...elsewhere]);
  return { question, first };
}

/** The ids of the visits that are meant; where none is named, those that are still open and not over. */
function meant({ appointmentIds, now }: Question, { ids, visits }: Reading): string[] {
  const isOver = ({ status, slot }: Appointment) => !isOpenVisit(status) || slot.end * 60_000 <= now.epochMilliseconds;
  const over = visits.filter(isOver).map(({ appointmentId }) => appointmentId);
  return [...new Set(appointmentIds ?? ids.filter((id) => !over.includes(id)))];
}

async function planOf(
  deps: ReassignDeps,
  { directory, date, who, now }: Question,
  { week, visits }: Reading,
  pending: readonly string[],
): Promise<ReassignPlan> {
  const wanted = visits.filter(({ appointmentId }) => pending.includes(appointmentId));
  const caseIds = [...new Set(wanted.map(({ caseId }) => caseId))];
  const headers = await withVisitStarts(deps, await deps.caseBatches.headers(caseIds));
  const question = { calendar: directory, date, to: who, week, now, settings: deps.settings };
  return reassignPlan(
    question,
    wanted.map((visit) => ({ visit, header: headers.find(({ caseId }) => caseId === visit.caseId) })),
  );
}

const unplaced = (ids: readonly string[], reason: NotPlacedReason): Reassigned['notPlaced'] =>
  ids.map((appointmentId) => ({ appointmentId, reason }));

const named = ({ notPlaced }: ReassignPlan): Reassigned['notPlaced'] =>
  notPlaced.flatMap(({ visit, reason }) => unplaced([visit.appointmentId], reason));

/** The ids that are listed by the day and cannot be read. */
const unread = ({ ids, visits }: Reading, pending: readonly string[]): string[] =>
  pending.filter((id) => ids.includes(id) && !visits.some(({ appointmentId }) => appointmentId === id));

/** What `reassignVisits` would come to; nothing is written. @throws as `reassignVisits` */
export async function previewReassignment(deps: ReassignDeps, command: Reassignment): Promise<Reassigned> {
  const { question, first } = await begin(deps, command);
  const pending = meant(question, first);
  const plan = await planOf(deps, question, first, pending);
  return {
    moved: plan.placed.map(({ visit, slot }) => ({ appointmentId: visit.appointmentId, slot })),
    notPlaced: [...named(plan), ...unplaced(unread(first, pending), 'unreadable')],
  };
}

/** Milliseconds that moving one more visit may take. */
const oneMoveMilliseconds = 3000;
/** How often a visit is looked at anew where its new time was taken, or it was changed, since it was read. */
const mostRounds = 3;

/** @returns false where somebody else came between */
async function move(
  deps: ReassignDeps,
  { caller, now }: Question,
  { visit, slot }: Placement,
  remaining: () => number,
): Promise<boolean> {
  const { appointmentId, version } = visit;
  const command = { appointmentId, slotId: slotId(slot), caller, now, ifMatch: version, keepsStart: true as const };
  try {
    await moveAppointment(deps, command, outcomeOnly(remaining));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Moves what is planned, one after the other. @returns the ids of those that somebody else came between */
async function carryOut(
  deps: ReassignDeps,
  question: Question,
  { placed }: ReassignPlan,
  done: Reassigned,
  remaining: () => number,
): Promise<string[]> {
  const missed: string[] = [];
  for (const placement of placed) {
    const { appointmentId } = placement.visit;
    if (remaining() < oneMoveMilliseconds) done.notPlaced.push(...unplaced([appointmentId], 'time-over'));
    else if (await move(deps, question, placement, remaining)) done.moved.push({ appointmentId, slot: placement.slot });
    else missed.push(appointmentId);
  }
  return missed;
}

/**
 * Gives visits of one practitioner and date to others, the most urgent first: each in a transaction of its own, by the rules of any move
 * by staff, so each patient is told once. What is cut off in the middle leaves every visit whole, and the same again does the rest.
 * @param remaining milliseconds until the function is stopped
 * @returns what was moved, and what was not with the reason
 * @throws Refusal `invalid-input` with pointers; Throttled and OutcomeUnknown, after which some may be moved
 */
export async function reassignVisits(
  deps: ReassignDeps,
  command: Reassignment,
  remaining: () => number,
): Promise<Reassigned> {
  const { question, first } = await begin(deps, command);
  const done: Reassigned = { moved: [], notPlaced: [] };
  let pending = meant(question, first);
  for (let round = 0; round < mostRounds && pending.length > 0; round++) {
    const reading = round === 0 ? first : await read(deps, question);
    const gone = pending.filter((id) => !reading.ids.includes(id));
    const plan = await planOf(deps, question, reading, pending);
    done.notPlaced.push(...named(plan), ...unplaced(unread(reading, pending), 'unreadable'));
    done.notPlaced.push(...unplaced(gone, 'changed-meanwhile'));
    pending = await carryOut(deps, question, plan, done, remaining);
  }
  done.notPlaced.push(...unplaced(pending, 'changed-meanwhile'));
  return done;
}
