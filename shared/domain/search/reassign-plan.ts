import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../booking/appointment.ts';
import { visitTimes } from '../booking/case-visits.ts';
import { bookTime } from '../booking/day-changes.ts';
import { openTimes } from '../booking/free-times.ts';
import type { NotPlacedReason } from '../booking/not-placed.ts';
import { bookingRight, type Entitlement, ifBookable } from '../booking/right-to-book.ts';
import type { Calendar, Slot } from '../booking/slot.ts';
import { termsOf } from '../booking/terms.ts';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { comesAfterDeadline, deadlineMinute } from '../cases/late-for-deadline.ts';
import { endedStatuses } from '../cases/transitions.ts';
import { withVisitMoved } from '../cases/visit-transitions.ts';
import type { AppointmentType, Practitioner } from '../directory/directory.ts';
import { urgencyRank } from '../triage/urgency.ts';
import { compareLists } from './slot-order.ts';

/** A visit that is to go to somebody else; without its case where that cannot be read. */
export interface VisitToReassign {
  visit: Appointment;
  header: CaseHeader | undefined;
}

/** Where and by whom visits of one local date can be seen instead. */
export interface ReassignQuestion {
  readonly calendar: Calendar;
  /** Local date of the visits, YYYY-MM-DD. */
  readonly date: string;
  /** Whom they may go to, the preferred first. */
  readonly to: readonly Practitioner[];
  /** The practitioner-days of the date's ISO week that have a record. */
  readonly week: readonly PractitionerDay[];
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
}

export interface Placement {
  visit: Appointment;
  slot: Slot;
}
export interface NotPlaced {
  visit: Appointment;
  reason: NotPlacedReason;
}
export interface ReassignPlan {
  /** In the order in which they are to be moved. */
  placed: Placement[];
  notPlaced: NotPlaced[];
}

/** What has been decided so far: the days and cases as they then are. */
interface State {
  days: readonly PractitionerDay[];
  headers: ReadonlyMap<string, CaseHeader>;
}

interface Wish {
  visit: Appointment;
  header: CaseHeader;
  type: AppointmentType;
  entitlement: Entitlement;
  who: readonly Practitioner[];
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

/** The day of a practitioner, and the others of the week. */
function daysOf({ date }: ReassignQuestion, { days }: State, { practitionerId, scheduleGroup }: Practitioner) {
  const own = days.filter((day) => day.practitionerId === practitionerId && day.scheduleGroup === scheduleGroup);
  const free = { scheduleGroup, practitionerId, date, version: 0, busy: [] };
  return { day: own.find((day) => day.date === date) ?? free, week: own.filter((day) => day.date !== date) };
}

/**
 * The times of one practitioner for a visit. The visit's own start counts also where it lies off their grid; an earlier time only where
 * the patient hears of it early enough to have moved it themselves.
 */
function timesWith(question: ReassignQuestion, state: State, practitioner: Practitioner, wish: Wish): Slot[] {
  const { calendar, date, now, settings } = question;
  const { slot } = wish.visit;
  const told = now.epochMilliseconds / 60_000 + termsOf(wish.type, settings).cutOffHours * 60;
  return openTimes({
    practitioner,
    clinics: calendar.clinics,
    wanted: new Set([slot.clinicId]),
    appointmentType: wish.type,
    date,
    ...daysOf(question, state, practitioner),
    caseVisits: visitTimes(wish.entitlement.visitStarts, calendar.appointmentTypes),
    entitlement: wish.entitlement,
    now,
    settings,
    keptStart: slot.start,
  }).filter(({ start }) => start >= Math.min(slot.start, told));
}

/** The same start with the first who has it; else before the deadline where the visit was, then the nearest. */
function bestTime(question: ReassignQuestion, state: State, wish: Wish): Slot | undefined {
  const { visit, header, who } = wish;
  const old = visit.slot.start;
  const isWorse = (start: number) => comesAfterDeadline(header, start) && !comesAfterDeadline(header, old);
  const order = (slot: Slot, place: number) => [
    isWorse(slot.start) ? 1 : 0,
    Math.abs(slot.start - old),
    place,
    slot.start,
  ];
  return who
    .flatMap((each, place) =>
      timesWith(question, state, each, wish).map((slot) => ({ slot, order: order(slot, place) })),
    )
    .sort((a, b) => compareLists(a.order, b.order))[0]?.slot;
}

/** What is sought for a visit, or why nothing is. */
function wishOf(
  { calendar, to, now, settings }: ReassignQuestion,
  state: State,
  visit: Appointment,
): Wish | NotPlacedReason {
  const { status, slot, caseId } = visit;
  const header = state.headers.get(caseId);
  if (!['booked', 'confirmed'].includes(status) || slot.start * 60_000 <= now.epochMilliseconds) return 'begun';
  if (!header) return 'unreadable';
  if (endedStatuses.includes(header.status)) return 'case-ended';
  const type = calendar.appointmentTypes.find((each) => each.appointmentTypeId === slot.appointmentType);
  const right = type && ifBookable(() => bookingRight(header, 'staff', type, settings));
  const offering = to.filter((each) => each.appointmentTypes.includes(slot.appointmentType));
  if (!right || offering.length === 0) return 'type-not-offered';
  const who = offering.filter((each) => each.clinicIds.includes(slot.clinicId));
  return who.length > 0 ? { visit, header, type, entitlement: right.entitlement, who } : 'not-at-clinic';
}

/** The days and cases once a visit is moved: what comes after counts with it. */
function withPlaced(
  question: ReassignQuestion,
  state: State,
  { visit, header, entitlement, who }: Wish,
  slot: Slot,
): State {
  const { calendar, now, settings } = question;
  const practitioner = who.find((each) => each.practitionerId === slot.practitionerId) as Practitioner;
  const { day, week } = daysOf(question, state, practitioner);
  const asked = { calendar, day, week, entitlement, now, settings, keptStart: visit.slot.start };
  const joined = bookTime(asked, { slot, appointmentId: visit.appointmentId });
  const moved = withVisitMoved(header, { ...visit, slot });
  return {
    days: [...state.days.filter((each) => each !== day), joined],
    headers: new Map([...state.headers, [visit.caseId, moved]]),
  };
}

/**
 * Finds for each visit, the most urgent first, whoever of `to` can see it at the same clinic on the same day: at the same time, else at
 * the nearest. Each placement counts for those after it, so the plan can be carried out as it is while nobody else books.
 */
export function reassignPlan(question: ReassignQuestion, visits: readonly VisitToReassign[]): ReassignPlan {
  const plan: ReassignPlan = { placed: [], notPlaced: [] };
  let state: State = {
    days: question.week,
    headers: new Map(visits.flatMap(({ header }) => (header ? [[header.caseId, header] as const] : []))),
  };
  for (const { visit } of visits.toSorted(byUrgency)) {
    const wish = wishOf(question, state, visit);
    const slot = typeof wish === 'string' ? undefined : bestTime(question, state, wish);
    if (typeof wish === 'string') plan.notPlaced.push({ visit, reason: wish });
    else if (!slot) plan.notPlaced.push({ visit, reason: 'no-free-time' });
    else {
      plan.placed.push({ visit, slot });
      state = withPlaced(question, state, wish, slot);
    }
  }
  return plan;
}
