import type { Appointment } from '../../domain/booking/appointment.ts';
import type { Hindered, NotPlacedReason } from '../../domain/booking/not-placed.ts';
import { slotId } from '../../domain/booking/slot.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import { type Placement, type ReassignPlan, reassignPlan } from '../../domain/search/reassign-plan.ts';
import { withVisitStarts } from '../cases/visit-starts.ts';
import { outcomeOnly } from '../core/unit-of-work.ts';
import { moveAppointment } from './move-appointment.ts';
import {
  type AllowedReassignment,
  beginReassigning,
  changedMeanwhile,
  type GoneVisit,
  type Reading,
  type ReassignDeps,
  type Reassignment,
  readForReassigning,
} from './reassign-reading.ts';

/** What came of it, or would. */
export interface Reassigned {
  moved: Pick<Appointment, 'appointmentId' | 'slot'>[];
  notPlaced: (GoneVisit & { hindered?: Hindered[] })[];
}

async function planOf(
  deps: ReassignDeps,
  { directory, date, who, now }: AllowedReassignment,
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
  notPlaced.map(({ visit, ...why }) => ({ appointmentId: visit.appointmentId, ...why }));

/** The ids that are listed by the day and cannot be read. */
const unread = ({ ids, visits }: Reading, pending: readonly string[]): string[] =>
  pending.filter((id) => ids.includes(id) && !visits.some(({ appointmentId }) => appointmentId === id));

/** What `reassignVisits` would come to; nothing is written. @throws as `reassignVisits` */
export async function previewReassignment(deps: ReassignDeps, command: Reassignment): Promise<Reassigned> {
  const { question, first, pending, gone } = await beginReassigning(deps, command);
  const plan = await planOf(deps, question, first, pending);
  return {
    moved: plan.placed.map(({ visit, slot }) => ({ appointmentId: visit.appointmentId, slot })),
    notPlaced: [...gone, ...named(plan), ...unplaced(unread(first, pending), 'unreadable')],
  };
}

/** Milliseconds that moving one more visit may take. */
const oneMoveMilliseconds = 3000;
/** How often a visit is looked at anew where its new time was taken, or it was changed, since it was read. */
const mostRounds = 3;

/** @returns false where somebody else came between */
async function move(
  deps: ReassignDeps,
  { caller, now }: AllowedReassignment,
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
  question: AllowedReassignment,
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
  const { question, first, gone: notThere, ...begun } = await beginReassigning(deps, command);
  const done: Reassigned = { moved: [], notPlaced: [...notThere] };
  let pending = begun.pending;
  for (let round = 0; round < mostRounds && pending.length > 0; round++) {
    const reading = round === 0 ? first : await readForReassigning(deps, question);
    const gone = pending.filter((id) => !reading.ids.includes(id));
    const plan = await planOf(deps, question, reading, pending);
    done.notPlaced.push(...named(plan), ...unplaced(unread(reading, pending), 'unreadable'));
    done.notPlaced.push(...(await changedMeanwhile(deps, question, gone)));
    pending = await carryOut(deps, question, plan, done, remaining);
  }
  done.notPlaced.push(...(await changedMeanwhile(deps, question, pending)));
  return done;
}
