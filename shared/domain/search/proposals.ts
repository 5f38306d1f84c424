import type { Temporal } from 'temporal-polyfill';
import { otherVisitStarts, visitTimes } from '../booking/case-visits.ts';
import type { Slot } from '../booking/slot.ts';
import type { PractitionerDay } from '../calendar/practitioner-day.ts';
import { deadlineMinute, hasDeadlineAhead } from '../cases/late-for-deadline.ts';
import { overlaps } from '../core/intervals.ts';
import { type EpochMinute, epochMinuteOf, localDateOf } from '../core/local-time.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import { mondayOf, weekCount } from '../core/week-count.ts';
import { clinicsNow } from './clinics-now.ts';
import { freeTimesIn, noteDays, type ProposalSearch, sendTo, type VisitToPlace } from './proposal-days.ts';
import { wantedClinics } from './slot-filter.ts';
import { compareLists } from './slot-order.ts';
import { stepFreePlace } from './wished-places.ts';

/** Asks for the practitioner-days of a week, which it names by its Monday, until it is done. */
export type ProposalSteps = Generator<string, Slot[], readonly PractitionerDay[]>;

export const mostProposals = 3;
/** How many weeks before and after its old time another one is looked for, where no deadline says more. */
const reachWeeks = 8;

/** The zones that are farthest behind and ahead of UTC, in minutes: no week of theirs is left out. */
const [behind, ahead] = [12 * 60, 14 * 60];
const weekAt = (minute: EpochMinute): number => weekCount(localDateOf(minute, 'UTC'));

/** Weeks in rounds: that of the old time and those beside it, then always the next farther ones. */
function roundsOf(old: number, first: number, last: number): number[][] {
  const weeks = Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  const byDistance = Map.groupBy(weeks, (week) => Math.max(Math.abs(week - old), 1));
  return [...byDistance].sort(([a], [b]) => a - b).map(([, round]) => round);
}

/** Whether a time is at none of the case's other visits, and where the person can enter. */
function suits({ calendar, now }: ProposalSearch, { slot, header }: VisitToPlace): (free: Slot) => boolean {
  const steps = stepFreePlace(header, clinicsNow(calendar, now));
  const open = wantedClinics(calendar, { appointmentType: slot.appointmentType, ...steps });
  const enters = new Set(open.map(({ clinicId }) => clinicId));
  const visits = visitTimes(otherVisitStarts(header, slot.appointmentType), calendar.appointmentTypes);
  return (free) => enters.has(free.clinicId) && !visits.some((each) => overlaps(each, free));
}

/** How many local dates lie between two minutes. */
const datesApart = (a: EpochMinute, b: EpochMinute, zone: string): number => {
  const [one, other] = [a, b].map((minute) => wallClockDay(zone, localDateOf(minute, zone)).start) as [number, number];
  return Math.round(Math.abs(one - other) / (24 * 60));
};

const startsOf = (times: readonly Slot[]): number => new Set(times.map(({ start }) => start)).size;

/** The first of each start, then what else is at the same starts: whoever cannot come at a time is offered another one. */
function startsApart(sorted: readonly Slot[]): Slot[] {
  const firsts = [...Map.groupBy(sorted, ({ start }) => start).values()].flatMap(([first]) => first ?? []);
  const taken = new Set(firsts);
  return [...firsts, ...sorted.filter((each) => !taken.has(each))];
}

/**
 * Region of the clinic first, and in it other starts before others at the same start; then the nearest date; on a date the same
 * practitioner, the same clinic, the nearest time.
 */
function bestOf(slot: Slot, zone: string, free: readonly Slot[], isNear: (free: Slot) => boolean): Slot[] {
  const order = (each: Slot): (number | string)[] => [
    datesApart(each.start, slot.start, zone),
    each.practitionerId === slot.practitionerId ? 0 : 1,
    each.clinicId === slot.clinicId ? 0 : 1,
    Math.abs(each.start - slot.start),
    each.start,
    each.practitionerId,
    each.clinicId,
  ];
  const sorted = free
    .map((each) => ({ each, order: order(each) }))
    .sort((a, b) => compareLists(a.order, b.order))
    .map(({ each }) => each);
  const far = sorted.filter((each) => !isNear(each));
  return [...startsApart(sorted.filter(isNear)), ...startsApart(far)].slice(0, mostProposals);
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
 * any, in the region of its clinic, near the old time, at different starts where there are any. The visits that come after are sent where they can go once this one has gone to
 * the first of them.
 */
export function* proposalSteps(search: ProposalSearch, asked: VisitToPlace): ProposalSteps {
  const visit = { ...asked, header: search.headers.get(asked.header.caseId) ?? asked.header };
  const clinics = new Map(search.calendar.clinics.map((clinic) => [clinic.clinicId, clinic]));
  const { region, zone = 'UTC' } = clinics.get(visit.slot.clinicId) ?? {};
  const isNear = ({ clinicId }: Slot): boolean => clinics.get(clinicId)?.region === region;
  const isFit = suits(search, visit);
  for (const { weeks, before } of phasesOf(visit, search.now)) {
    const found: Slot[] = [];
    for (const round of weeks) {
      for (const week of round) {
        const monday = mondayOf(week);
        noteDays(search, yield monday);
        found.push(...freeTimesIn(search, visit, monday).filter((each) => each.start < before && isFit(each)));
      }
      if (startsOf(found.filter(isNear)) >= mostProposals) break;
    }
    const best = bestOf(visit.slot, zone, found, isNear);
    if (best[0]) {
      sendTo(search, visit, best[0]);
      return best;
    }
  }
  return [];
}
