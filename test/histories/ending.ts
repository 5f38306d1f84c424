import {
  type CaseState,
  caseBooked,
  caseOf,
  lists,
  openVisitOf,
  type State,
  type Visit,
  visitStretch,
  written,
} from './calendar.ts';
import { type Fate, isOpen, type Side } from './fate.ts';
import type { Attending, By, Operation, ReasonCode, Time } from './operations.ts';
import { isReached, type Level, levelOf } from './practice.ts';
import { type Asker, isAhead, isTakeable, meetsOwnVisit } from './rules.ts';
import { countsSeen } from './windows.ts';

const cutOffHours = 2;
const hour = 3_600_000;
const isShortlyBefore = ({ start }: Time, now: number): boolean => start * 60_000 - now < cutOffHours * hour;

const lawful: Record<Attending | 'cancel' | 'move', readonly string[]> = {
  cancel: ['booked', 'checked-in'],
  move: ['booked'],
  'check-in': ['booked'],
  complete: ['checked-in'],
  'no-show': ['booked', 'checked-in'],
};

type Change = Extract<Operation, { do: 'cancel' | 'move' | 'attend' }>;

/** Whether somebody is there who was marked as a no-show. */
const comesLate = (operation: Change, { status }: Visit): boolean =>
  operation.do === 'attend' && operation.how === 'check-in' && status === 'no-show';

/** A time that has begun is judged as just before it did. */
const judgedAt = ({ start }: Time, now: number): number => Math.min(now, (start - 1) * 60_000);

/**
 * Whether whoever comes late is still seen, by each state of the directory that staff may see: while the time lasts that nobody gave back,
 * or that is free, whatever its terms say; and the case has no other visit then.
 */
function seenStill(state: State, operation: Change, { time, caseId }: Visit, now: number): boolean[] {
  if (time.end * 60_000 <= now || meetsOwnVisit(state, time, { caseId })) return [false];
  if (lists(state, time.day, operation.visit.by)) return [true];
  const asker: Asker = { caseId, level: levelOf(caseId), now: judgedAt(time, now), ignoring: [], overrides: true };
  return countsSeen(state, now).map((count) => isTakeable(state, time, { ...asker, keepsStart: true }, count));
}

/** Whether a visit, as it is, lets it be changed so: by each state of the directory. */
export const lawfully = (state: State, operation: Change, visit: Visit, now: number): boolean[] =>
  comesLate(operation, visit)
    ? seenStill(state, operation, visit, now)
    : [lawful[operation.do === 'attend' ? operation.how : operation.do].includes(visit.status)];

/** Whether whoever comes late has booked another visit of the type by now. */
export const hasBookedAgain = (state: State, operation: Change, visit: Visit): boolean =>
  comesLate(operation, visit) && openVisitOf(state, visit.caseId, visit.time.type);

/** Whether whoever is not staff must call: it has begun, or it is to be moved so shortly before, and the case could wait. */
export function mustCall({ do: what, by, caseId }: Change, { time, status }: Visit, now: number): boolean {
  if (by === 'staff') return false;
  if (!isAhead(time, now) || status === 'checked-in') return true;
  return what === 'move' && levelOf(caseId) !== 'urgent' && isShortlyBefore(time, now);
}

/** Whether a reason is given that is not one's own to give. */
export const isOthersReason = (operation: Operation): boolean =>
  operation.do === 'cancel' && operation.by !== 'staff' && operation.reasonCode === 'practice';

/** Whether whoever asks may change a visit so, as it is. */
export const isChangeable = (state: State, operation: Change, visit: Visit, now: number): boolean =>
  lawfully(state, operation, visit, now).includes(true) &&
  !hasBookedAgain(state, operation, visit) &&
  !isOthersReason(operation) &&
  !mustCall(operation, visit, now) &&
  (operation.ifMatch === undefined || operation.ifMatch === visit.version);

const patientsOwn: readonly (ReasonCode | undefined)[] = ['feeling-better', 'transport'];

function sideOf(by: By, reasonCode: ReasonCode | undefined): Side {
  if (by !== 'staff') return by;
  return patientsOwn.includes(reasonCode) ? 'patient' : 'practice';
}

/** What a change makes of a visit, besides its version. */
function endOf(operation: Extract<Operation, { do: 'cancel' | 'attend' }>, { time }: Visit, now: number): Fate {
  const { reasonCode } = operation;
  if (operation.do === 'attend') {
    const status = { 'check-in': 'checked-in', complete: 'completed', 'no-show': 'no-show' }[operation.how];
    return { status, reasonCode };
  }
  const cancelledBy = sideOf(operation.by, reasonCode);
  const isLate = cancelledBy !== 'practice' && isShortlyBefore(time, now);
  return { status: 'cancelled', cancelledBy, reasonCode, ...(isLate && { late: true }) };
}

/** By how many hours somebody is to call about a case of each level. */
const callWithin: Record<Level, number> = { urgent: 24, expedited: 3 * 24, routine: 7 * 24 };

/** With its last visit missed somebody is to call anew, unless they were to call anyway. */
function calledAnew(before: CaseState, caseId: string, now: number): CaseState {
  const isDue = before.missed || (!isReached(caseId) && before.status !== 'seen');
  return isDue ? before : { ...before, missed: true, callBy: now + callWithin[levelOf(caseId)] * hour };
}

/** A case whose visits are these: seen once one was completed, and with the last one that was not, as it was before. */
function caseAfter(state: State, { caseId }: Visit, end: string, now: number): CaseState {
  const before = caseOf(state, caseId);
  if (end === 'checked-in' || end === 'booked') return caseBooked(before);
  if (end === 'completed') return { ...before, status: 'seen' };
  if (Object.values(state.visits).some((each) => each.caseId === caseId && isOpen(each))) return before;
  const after: CaseState = { ...before, status: before.status === 'seen' ? 'seen' : 'acknowledged' };
  return end === 'no-show' ? calledAnew(after, caseId, now) : after;
}

/** What people are told: that a visit was cancelled or missed; and that it is not missed any more. */
const isNews = ({ status }: Fate): boolean => status === 'cancelled' || status === 'no-show';

/** A time that was given back is taken again: it was free, so what was overbooked is overridden; until it begins the visit is as booked. */
function takenAgain(state: State, by: number, visit: Visit, now: number): { state: State; visit: Visit } {
  const { time } = visit;
  if (lists(state, time.day, by)) return { state, visit };
  const { overbooked, ...rest } = visit;
  const status = isAhead(time, now) ? 'booked' : 'checked-in';
  const next = { ...rest, status, ...(overbooked && { overridden: overbooked }) };
  return { state: written(state, time.day, judgedAt(time, now), [], [visitStretch(time, by)]), visit: next };
}

/**
 * A visit that is cancelled, missed, completed, or whose person is there. Its time is free again where it was still to begin; its case
 * goes with it.
 */
export function ended(
  state: State,
  operation: Extract<Operation, { do: 'cancel' | 'attend' }>,
  visit: Visit,
  now: number,
): { state: State; visit: Visit } {
  const { by } = operation.visit;
  const end = endOf(operation, visit, now);
  const { version, told, time } = visit;
  const isRevived = comesLate(operation, visit);
  const changed: Visit = {
    ...visit,
    ...end,
    ...(isRevived && { revived: true }),
    version: version + 1,
    flagged: false,
    told: { ...told, changed: told.changed + Number(isNews(end) || isRevived) },
  };
  const again = isRevived ? takenAgain(state, by, changed, now) : { state, visit: changed };
  const { visit: next } = again;
  const frees = !isOpen(next) && isAhead(time, now);
  const freed = frees ? written(state, time.day, now, [by]) : again.state;
  const visits = { ...freed.visits, [by]: next };
  const cases = { ...freed.cases, [visit.caseId]: caseAfter({ ...freed, visits }, visit, next.status, now) };
  return { state: { ...freed, visits, cases }, visit: next };
}
