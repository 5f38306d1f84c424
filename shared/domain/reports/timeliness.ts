import { Temporal } from 'temporal-polyfill';
import { isoWeekOf, localDateAt } from '../core/local-time.ts';
import type { CaseClock } from '../messages/case-clocks.ts';
import { type Urgency, urgencyRank } from '../triage/urgency.ts';
import type { CaseFacts, StepFact } from './case-facts.ts';
import { median, p90 } from './percentiles.ts';

/** How many took a step, how many of them in time, and how long that took. Null where nobody did. */
export interface StepFigures {
  count: number;
  withinDeadline: number;
  /** Not taken by the deadline, nor since: with `count`, all of whom it is known whether they were in time. */
  overdue: number;
  /** Not taken, and there is still time. A case that ended while there was is in none of these. */
  notDue: number;
  medianMinutes: number | null;
  p90Minutes: number | null;
}

/** The cases of one level, clinic and person. */
export interface TimelinessRow {
  urgency: Urgency;
  clinicId?: string;
  assignee?: string;
  cases: number;
  acknowledged: StepFigures;
  contacted: StepFigures;
  seen: StepFigures;
}

/** The same for whatever cases, with the minutes that there were for the step: the number in the middle, for office hours stretch it. */
export interface GroupStepFigures extends StepFigures {
  limitMinutes: number | null;
}

/** The cases of a group. */
export interface GroupFigures {
  cases: number;
  acknowledged: GroupStepFigures;
  contacted: GroupStepFigures;
  seen: GroupStepFigures;
}
export interface ClinicRow extends GroupFigures {
  urgency: Urgency;
  clinicId?: string;
}
/** ISO week in which the cases were received, such as `2026-W48`. */
export interface WeekRow extends GroupFigures {
  week: string;
}

/** A deadline that was not met: `by` how many minutes, up to now where it still is not. */
export interface Breach {
  caseId: string;
  clock: CaseClock;
  by: number;
  reason?: BreachReason;
}
/** `not-reached`: somebody tried to reach the person. */
export type BreachReason = 'accepted-late' | 'not-reached';

type StepName = 'acknowledged' | 'contacted' | 'seen';
const clockOf = { acknowledged: 'acknowledgeBy', contacted: 'contactBy', seen: 'seenBy' } as const;
const stepNames = Object.keys(clockOf) as StepName[];

/** An emergency is told to go to an emergency room: that somebody reached the person is all that counts as seen. */
const stepOf = (facts: CaseFacts, name: StepName): StepFact | undefined =>
  name === 'seen' && facts.urgency === 'emergent' ? facts.contacted : facts[name];

const msOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
const minute = 60_000;

/** Whether a step came too late at an instant: a visit that starts at the very deadline does, as everywhere else. */
const isLate = (name: StepName, at: number, by: number): boolean => (name === 'seen' ? at >= by : at > by);

const tenths = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes * 10) / 10);

/** When a step was done; where it is not, up to when it was waited for: until the case ended, or until now. */
function waitedUntil({ at }: StepFact, { endedAt }: CaseFacts, now: Temporal.Instant): number {
  const until = at ?? endedAt;
  return until === undefined ? now.epochMilliseconds : msOf(until);
}

function figuresOf(cases: readonly CaseFacts[], name: StepName, now: Temporal.Instant): StepFigures {
  const steps = cases.flatMap((facts) => {
    const step = stepOf(facts, name);
    if (!step) return [];
    const until = waitedUntil(step, facts, now);
    const [isDone, hasEnded] = [step.at !== undefined, facts.endedAt !== undefined];
    return [{ since: msOf(step.since), until, isDone, hasEnded, isTooLate: isLate(name, until, msOf(step.by)) }];
  });
  const done = steps.filter(({ isDone }) => isDone);
  const missing = steps.filter(({ isDone }) => !isDone);
  const minutes = done.map(({ since, until }) => Math.max(0, until - since) / minute);
  return {
    count: done.length,
    withinDeadline: done.filter(({ isTooLate }) => !isTooLate).length,
    overdue: missing.filter(({ isTooLate }) => isTooLate).length,
    notDue: missing.filter(({ isTooLate, hasEnded }) => !isTooLate && !hasEnded).length,
    medianMinutes: tenths(median(minutes)),
    p90Minutes: tenths(p90(minutes)),
  };
}

function groupStep(cases: readonly CaseFacts[], name: StepName, now: Temporal.Instant): GroupStepFigures {
  const done = cases.flatMap((facts) => stepOf(facts, name) ?? []).filter(({ at }) => at !== undefined);
  const allowed = done.map(({ since, by }) => Math.max(0, msOf(by) - msOf(since)) / minute);
  return { ...figuresOf(cases, name, now), limitMinutes: tenths(median(allowed)) };
}

const groupOf = (cases: readonly CaseFacts[], now: Temporal.Instant): GroupFigures => ({
  cases: cases.length,
  acknowledged: groupStep(cases, 'acknowledged', now),
  contacted: groupStep(cases, 'contacted', now),
  seen: groupStep(cases, 'seen', now),
});

function rowOf(cases: readonly [CaseFacts, ...CaseFacts[]], now: Temporal.Instant): TimelinessRow {
  const [{ urgency, clinicId, assignee }] = cases;
  return {
    urgency,
    ...(clinicId && { clinicId }),
    ...(assignee && { assignee }),
    cases: cases.length,
    acknowledged: figuresOf(cases, 'acknowledged', now),
    contacted: figuresOf(cases, 'contacted', now),
    seen: figuresOf(cases, 'seen', now),
  };
}

type Named = Pick<TimelinessRow, 'urgency' | 'clinicId' | 'assignee'>;

/** Most urgent first, then by clinic and person; those without one come first. */
const inOrder = (a: Named, b: Named): number =>
  urgencyRank(b.urgency) - urgencyRank(a.urgency) ||
  (a.clinicId ?? '').localeCompare(b.clinicId ?? '', 'en') ||
  (a.assignee ?? '').localeCompare(b.assignee ?? '', 'en');

/** The figures of cases by level, clinic and person, as they stand now. */
export function rowsOf(all: readonly CaseFacts[], now: Temporal.Instant): TimelinessRow[] {
  const groups = Map.groupBy(all, ({ urgency, clinicId = '', assignee = '' }) => `${urgency}#${clinicId}#${assignee}`);
  return [...groups.values()].map((cases) => rowOf(cases as [CaseFacts, ...CaseFacts[]], now)).toSorted(inOrder);
}

/** The figures of cases by level and clinic, whoever has them; in the order of `rowsOf`. Medians of fewer cases do not add up to these. */
export const clinicRowsOf = (all: readonly CaseFacts[], now: Temporal.Instant): ClinicRow[] =>
  [...Map.groupBy(all, ({ urgency, clinicId = '' }) => `${urgency}#${clinicId}`).values()]
    .flatMap((cases) => {
      const [first] = cases;
      if (!first) return [];
      const { urgency, clinicId } = first;
      return [{ urgency, ...(clinicId && { clinicId }), ...groupOf(cases, now) }];
    })
    .toSorted(inOrder);

/** The figures of all cases of each week in which some were received, earliest first. @param zone in which the practice counts days */
export const weekRowsOf = (all: readonly CaseFacts[], now: Temporal.Instant, zone: string): WeekRow[] =>
  [...Map.groupBy(all, ({ receivedAt }) => isoWeekOf(localDateAt(Temporal.Instant.from(receivedAt), zone)))]
    .map(([week, cases]) => ({ week, ...groupOf(cases, now) }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));

function reasonOf({ acceptedLate, tried, contacted }: CaseFacts, name: StepName): BreachReason | undefined {
  if (name === 'seen' && acceptedLate) return 'accepted-late';
  return name === 'contacted' && tried && contacted.at === undefined ? 'not-reached' : undefined;
}

function breachOf(facts: CaseFacts, name: StepName, now: Temporal.Instant): Breach[] {
  const step = facts[name];
  if (!step || (name === 'seen' && facts.urgency === 'emergent')) return [];
  const by = msOf(step.by);
  const at = waitedUntil(step, facts, now);
  if (!isLate(name, at, by)) return [];
  const reason = reasonOf(facts, name);
  const minutes = Math.max(1, Math.ceil((at - by) / minute));
  return [{ caseId: facts.caseId, clock: clockOf[name], by: minutes, ...(reason && { reason }) }];
}

/**
 * The deadlines that were not met, the longest first. One that is still not met counts up to now, or up to when the case ended; of an
 * emergency `contactBy` alone says whether it was seen to.
 */
export const breachesOf = (all: readonly CaseFacts[], now: Temporal.Instant): Breach[] =>
  all
    .flatMap((facts) => stepNames.flatMap((name) => breachOf(facts, name, now)))
    .toSorted((a, b) => b.by - a.by || a.caseId.localeCompare(b.caseId, 'en'));
