import type { Appointment } from '../booking/appointment.ts';
import { bookTime } from '../booking/day-changes.ts';
import { type Hindered, type NotPlacedReason, reasonOf } from '../booking/not-placed.ts';
import { bookingRight, ifBookable } from '../booking/right-to-book.ts';
import type { Slot } from '../booking/slot.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { comesAfterDeadline, deadlineMinute } from '../cases/late-for-deadline.ts';
import { endedStatuses } from '../cases/transitions.ts';
import { withVisitMoved } from '../cases/visit-transitions.ts';
import type { Practitioner } from '../directory/directory.ts';
import { urgencyRank } from '../triage/urgency.ts';
import {
  daysOf,
  type ReassignQuestion,
  type ReassignState,
  type ReassignWish,
  timesAsked,
  timesFor,
} from './reassign-question.ts';
import { compareLists } from './slot-order.ts';
import { hinderedOf } from './why-not-placed.ts';

/** A visit that is to go to somebody else; without its case where that cannot be read. */
export interface VisitToReassign {
  visit: Appointment;
  header: CaseHeader | undefined;
}

export interface Placement {
  visit: Appointment;
  slot: Slot;
}
export interface NotPlaced {
  visit: Appointment;
  reason: NotPlacedReason;
  /** What keeps each of those whom it may go to, where that is why. */
  hindered?: Hindered[];
}
export interface ReassignPlan {
  /** In the order in which they are to be moved. */
  placed: Placement[];
  notPlaced: NotPlaced[];
}

const byUrgency = (a: VisitToReassign, b: VisitToReassign): number => {
  const order = ({ visit, header }: VisitToReassign): (number | string)[] => [
    header ? -urgencyRank(header.urgency) : 1,
    header ? deadlineMinute(header) : 0,
    visit.slot.start,
    visit.appointmentId,
  ];
  return compareLists(order(a), order(b));
};

/** Whether a time is past the deadline of the case, and the visit's own is not. */
const isTooLate = ({ visit, header }: ReassignWish, { start }: Slot): boolean =>
  comesAfterDeadline(header, start) && !comesAfterDeadline(header, visit.slot.start);

/** The same start with the first who has it; else before the deadline where the visit was, then the nearest. */
function bestTime(question: ReassignQuestion, state: ReassignState, wish: ReassignWish): Slot | undefined {
  const { start: old, clinicId, appointmentType } = wish.visit.slot;
  const order = (slot: Slot, place: number) => [
    isTooLate(wish, slot) ? 1 : 0,
    Math.abs(slot.start - old),
    place,
    slot.start,
  ];
  return question.to
    .filter((each) => each.clinicIds.includes(clinicId) && each.appointmentTypes.includes(appointmentType))
    .flatMap((each, place) =>
      timesFor(timesAsked(question, state, each, wish), wish).map((slot) => ({ slot, order: order(slot, place) })),
    )
    .sort((a, b) => compareLists(a.order, b.order))[0]?.slot;
}

/** What is sought for a visit, or why nothing is. */
function wishOf(
  { calendar, now, settings }: ReassignQuestion,
  state: ReassignState,
  visit: Appointment,
): ReassignWish | NotPlacedReason {
  const { status, slot, caseId } = visit;
  const header = state.headers.get(caseId);
  if (!['booked', 'confirmed'].includes(status) || slot.start * 60_000 <= now.epochMilliseconds) return 'begun';
  if (!header) return 'unreadable';
  if (endedStatuses.includes(header.status)) return 'case-ended';
  const type = calendar.appointmentTypes.find((each) => each.appointmentTypeId === slot.appointmentType);
  const right = type && ifBookable(() => bookingRight(header, 'staff', type, settings));
  return right ? { visit, header, type, entitlement: right.entitlement } : 'type-not-offered';
}

/** The days and cases once a visit is moved: what comes after counts with it. */
function withPlaced(
  question: ReassignQuestion,
  state: ReassignState,
  { visit, header, entitlement }: ReassignWish,
  slot: Slot,
): ReassignState {
  const { calendar, to, now, settings } = question;
  const practitioner = to.find((each) => each.practitionerId === slot.practitionerId) as Practitioner;
  const { day, week } = daysOf(question, state, practitioner);
  const asked = { calendar, day, week, entitlement, now, settings, keptStart: visit.slot.start };
  const joined = bookTime(asked, { slot, appointmentId: visit.appointmentId });
  const moved = withVisitMoved(header, { ...visit, slot });
  return {
    days: [...state.days.filter((each) => each !== day), joined],
    headers: new Map([...state.headers, [visit.caseId, moved]]),
  };
}

/** A plan in the making, and the visits that found no time, or only one that is too late for them. */
interface Draft extends ReassignPlan {
  state: ReassignState;
  pressed: string[];
}

/** Gives a visit its best time, or, where it is only to stay at its own, nothing unless that is its own. @returns whether it is dealt with */
function place(question: ReassignQuestion, draft: Draft, visit: Appointment, onlyOwn: boolean): boolean {
  const wish = wishOf(question, draft.state, visit);
  if (typeof wish === 'string') {
    draft.notPlaced.push({ visit, reason: wish });
    return true;
  }
  const slot = bestTime(question, draft.state, wish);
  if (onlyOwn && slot?.start !== visit.slot.start) return false;
  if (!slot || isTooLate(wish, slot)) draft.pressed.push(visit.appointmentId);
  if (slot) {
    draft.placed.push({ visit, slot });
    draft.state = withPlaced(question, draft.state, wish, slot);
  } else {
    const hindered = hinderedOf(question, draft.state, wish);
    draft.notPlaced.push({ visit, reason: reasonOf(hindered), hindered });
  }
  return true;
}

/** @param first ids of those that take their best time before anybody less urgent stays at theirs */
function draftOf(question: ReassignQuestion, visits: readonly VisitToReassign[], first: ReadonlySet<string>): Draft {
  const headers = new Map(visits.flatMap(({ header }) => (header ? [[header.caseId, header] as const] : [])));
  const draft: Draft = { placed: [], notPlaced: [], pressed: [], state: { days: question.week, headers } };
  const rest = visits.filter(({ visit }) => !place(question, draft, visit, !first.has(visit.appointmentId)));
  for (const { visit } of rest) place(question, draft, visit, false);
  return draft;
}

/**
 * Finds for each visit whoever of `to` can see it at the same clinic on the same day. Whoever can stay at their time does, the most
 * urgent first; then the others get the nearest, the most urgent first. Only where a visit would get no time so, or one past its
 * deadline, it chooses before whoever is less urgent. Each placement counts for those after it, so the plan can be carried out as it
 * is while nobody else books.
 */
export function reassignPlan(question: ReassignQuestion, visits: readonly VisitToReassign[]): ReassignPlan {
  const sorted = visits.toSorted(byUrgency);
  const first = new Set<string>();
  for (;;) {
    const { placed, notPlaced, pressed } = draftOf(question, sorted, first);
    if (pressed.every((id) => first.has(id))) return { placed, notPlaced };
    for (const id of pressed) first.add(id);
  }
}
