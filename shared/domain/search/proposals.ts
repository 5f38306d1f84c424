import type { Temporal } from 'temporal-polyfill';
import { otherVisitStarts, visitTimes } from '../booking/case-visits.ts';
import type { Calendar, Slot } from '../booking/slot.ts';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { deadlineMinute, hasDeadlineAhead } from '../cases/late-for-deadline.ts';
import { overlaps } from '../core/intervals.ts';
import { addDays, type EpochMinute, epochMinuteOf, localDateOf } from '../core/local-time.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import { weekCount } from '../core/week-count.ts';
import { searchSlots } from './search-slots.ts';
import { compareLists } from './slot-order.ts';

/** A visit that needs another time. */
export interface VisitToPlace {
  readonly appointmentId: string;
  readonly slot: Slot;
  readonly header: CaseHeader;
}

/** The calendar in which times are looked for, and what was found in it so far. */
export interface ProposalSearch {
  readonly calendar: Calendar;
  readonly now: Temporal.Instant;
  readonly settings: SchedulingSettings;
  /** Free times by type, level and week: many visits ask for the same. */
  readonly known: Map<string, readonly Slot[]>;
  /** What was proposed first to others: no two visits are sent to one time. */
  readonly taken: Slot[];
}

/** Asks for the practitioner-days of a week, which it names by its Monday, until it is done. */
export type ProposalSteps = Generator<string, Slot[], readonly PractitionerDay[]>;

export const mostProposals = 3;
/** How many weeks before and after its old time another one is looked for, where no deadline says more. */
const reachWeeks = 8;

const mondayOfFirstWeek = '1969-12-29';
const mondayOf = (week: number): string => addDays(mondayOfFirstWeek, week * 7);
/** The zones that are farthest behind and ahead of UTC, in minutes: no week of theirs is left out. */
const [behind, ahead] = [12 * 60, 14 * 60];
const weekAt = (minute: EpochMinute): number => weekCount(localDateOf(minute, 'UTC'));

/** Weeks in rounds: that of the old time and those beside it, then always the next farther ones. */
function roundsOf(old: number, first: number, last: number): number[][] {
  const weeks = Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  const byDistance = Map.groupBy(weeks, (week) => Math.max(Math.abs(week - old), 1));
  return [...byDistance].sort(([a], [b]) => a - b).map(([, round]) => round);
}

function freeIn(
  { calendar, now, settings }: ProposalSearch,
  visit: VisitToPlace,
  monday: string,
  own: boolean,
  days: readonly PractitionerDay[],
): Slot[] {
  const { slot, header, appointmentId } = visit;
  const { slots } = searchSlots(
    {
      calendar,
      filter: {
        appointmentType: slot.appointmentType,
        from: monday,
        to: addDays(monday, 6),
        ...(own && { practitionerId: slot.practitionerId }),
      },
      entitlement: { urgency: header.urgency, staff: true, ...(own && { moves: appointmentId }) },
      now,
      settings,
      limit: Number.POSITIVE_INFINITY,
    },
    days,
  );
  return slots;
}

const withoutStretch = (days: readonly PractitionerDay[], id: string): PractitionerDay[] =>
  days.map((day) => ({ ...day, busy: day.busy.filter((each) => each.id !== id) }));

/** The free times of a week; with its own practitioner the visit does not stand in its own way. */
function candidatesIn(
  search: ProposalSearch,
  visit: VisitToPlace,
  monday: string,
  days: readonly PractitionerDay[],
): readonly Slot[] {
  const { slot, header, appointmentId } = visit;
  const name = `${slot.appointmentType} ${header.urgency} ${monday}`;
  const free = search.known.get(name) ?? freeIn(search, visit, monday, false, days);
  search.known.set(name, free);
  if (!days.some(({ busy }) => busy.some(({ id }) => id === appointmentId))) return free;
  const own = freeIn(search, visit, monday, true, withoutStretch(days, appointmentId));
  return [...free.filter(({ practitionerId }) => practitionerId !== slot.practitionerId), ...own];
}

const isSameTime = (a: Slot, b: Slot): boolean => a.practitionerId === b.practitionerId && overlaps(a, b);

/** Whether a time suits the case, and was proposed first to nobody. */
function suits({ calendar, taken }: ProposalSearch, { slot, header }: VisitToPlace): (free: Slot) => boolean {
  const visits = visitTimes(otherVisitStarts(header, slot.appointmentType), calendar.appointmentTypes);
  return (free) => !visits.some((each) => overlaps(each, free)) && !taken.some((each) => isSameTime(each, free));
}

/** How many local dates lie between two minutes. */
const datesApart = (a: EpochMinute, b: EpochMinute, zone: string): number => {
  const [one, other] = [a, b].map((minute) => wallClockDay(zone, localDateOf(minute, zone)).start) as [number, number];
  return Math.round(Math.abs(one - other) / (24 * 60));
};

/** Region of the clinic first, then the nearest date; on a date the same practitioner, the same clinic, the nearest time. */
function bestOf(slot: Slot, zone: string, free: readonly Slot[], isNear: (free: Slot) => boolean): Slot[] {
  const order = (each: Slot): (number | string)[] => [
    isNear(each) ? 0 : 1,
    datesApart(each.start, slot.start, zone),
    each.practitionerId === slot.practitionerId ? 0 : 1,
    each.clinicId === slot.clinicId ? 0 : 1,
    Math.abs(each.start - slot.start),
    each.start,
    each.practitionerId,
    each.clinicId,
  ];
  return free
    .map((each) => ({ each, order: order(each) }))
    .sort((a, b) => compareLists(a.order, b.order))
    .slice(0, mostProposals)
    .map(({ each }) => each);
}

/** Where times are looked for, one after the other: before the deadline while it lies ahead, then anywhere within reach. */
function phasesOf({ slot, header }: VisitToPlace, now: Temporal.Instant): { weeks: number[][]; before: EpochMinute }[] {
  const old = weekAt(slot.start);
  const first = weekAt(epochMinuteOf(now) - behind);
  const deadline = deadlineMinute(header);
  return [
    ...(hasDeadlineAhead(header, now)
      ? [{ weeks: roundsOf(old, first, weekAt(deadline + ahead)), before: deadline }]
      : []),
    { weeks: roundsOf(old, Math.max(first, old - reachWeeks), old + reachWeeks), before: Number.POSITIVE_INFINITY },
  ];
}

/**
 * Free times to which a visit could be moved by staff, at most three, the best first: before the deadline of its case where there are
 * any, in the region of its clinic, near the old time. The first of them is noted as taken for the visits that come after.
 */
export function* proposalSteps(search: ProposalSearch, visit: VisitToPlace): ProposalSteps {
  const clinics = new Map(search.calendar.clinics.map((clinic) => [clinic.clinicId, clinic]));
  const { region, zone = 'UTC' } = clinics.get(visit.slot.clinicId) ?? {};
  const isNear = ({ clinicId }: Slot): boolean => clinics.get(clinicId)?.region === region;
  const isFit = suits(search, visit);
  for (const { weeks, before } of phasesOf(visit, search.now)) {
    const found: Slot[] = [];
    for (const round of weeks) {
      for (const week of round) {
        const monday = mondayOf(week);
        const free = candidatesIn(search, visit, monday, yield monday);
        found.push(...free.filter((each) => each.start < before && isFit(each)));
      }
      if (found.filter(isNear).length >= mostProposals) break;
    }
    const best = bestOf(visit.slot, zone, found, isNear);
    search.taken.push(...best.slice(0, 1));
    if (best.length > 0) return best;
  }
  return [];
}
