import * as z from 'zod/mini';
import { CaseId, Slug } from '../domain/core/ids.ts';
import { countDates } from '../domain/core/local-time.ts';
import { clocks } from '../domain/messages/case-clocks.ts';
import { Urgency } from '../domain/triage/urgency.ts';

/** Most days of one report: a quarter. Reading costs what they hold. */
const mostDays = 92;

/** Local dates of the practice, both ends included: which cases count, by the date that they were received. */
export const TimelinessQuery = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).check(({ value, issues }) => {
  // It is asked also where one of them is no date.
  if (issues.length > 0) return;
  const { from, to } = value;
  const fault = (message: string) => issues.push({ code: 'custom', input: value, path: ['to'], message });
  if (to < from) fault('must not lie before from');
  else if (countDates(from, to) > mostDays)
    fault(`must be at most ${mostDays - 1} days after from: a report covers ${mostDays} dates at most`);
});

/** How many took the step, how many of them by its deadline, and how long it took. Null where nobody did. */
const StepFigures = z.strictObject({
  count: z.int(),
  withinDeadline: z.int(),
  /** Did not take it, and its deadline has passed, or had when the case ended: of `count` + `overdue`, `withinDeadline` were in time. */
  overdue: z.int(),
  /** Have not taken it, and have time yet. Cases that ended while they had are in none of these. */
  notDue: z.int(),
  medianMinutes: z.nullable(z.number()),
  p90Minutes: z.nullable(z.number()),
});

const TimelinessRow = z.strictObject({
  urgency: Urgency,
  clinicId: z.optional(Slug),
  assignee: z.optional(z.string()),
  cases: z.int(),
  acknowledged: StepFigures,
  contacted: StepFigures,
  /** Of an emergency: that somebody reached the person. */
  seen: StepFigures,
});

/** The same of a group; `limitMinutes`: how long there was for the step, the time in the middle of the cases that took it. */
const GroupStepFigures = z.extend(StepFigures, { limitMinutes: z.nullable(z.number()) });
const group = {
  cases: z.int(),
  acknowledged: GroupStepFigures,
  contacted: GroupStepFigures,
  seen: GroupStepFigures,
};

export const TimelinessAnswer = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  rows: z.array(TimelinessRow),
  /** By level and clinic, whoever has the cases: medians of `rows` do not add up to these. */
  byClinic: z.array(z.strictObject({ urgency: Urgency, clinicId: z.optional(Slug), ...group })),
  /** By the ISO week in which the cases were received, of all levels; weeks without any are left out. */
  byWeek: z.array(z.strictObject({ week: z.string(), ...group })),
  /** Deadlines that were not met, or are not yet, the longest first. */
  breaches: z.array(
    z.strictObject({
      caseId: CaseId,
      clock: z.enum(clocks),
      by: z.int(),
      /** `accepted-late` (nurses and above read why), `not-reached`. */
      reason: z.optional(z.string()),
    }),
  ),
  /** How many more there are than are listed; ask for fewer days. */
  breachesLeftOut: z.optional(z.int()),
});
export type TimelinessAnswer = z.infer<typeof TimelinessAnswer>;
