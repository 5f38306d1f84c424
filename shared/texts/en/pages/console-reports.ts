import type { CaseClock } from '../../../domain/messages/case-clocks.ts';
import type { Suggestion } from '../../../domain/reports/carve-outs.ts';
import type { BreachReason } from '../../../domain/reports/timeliness.ts';

/** Reports: how soon, how full, who came, what got through. */
export const reportTexts = {
  title: 'Reports',
  range: { last: 'Last', days: 'days', from: 'From', to: 'To', show: 'Show these dates', parts: 'Reports' },
  /** Says which dates are shown in the place of those that were asked for. */
  fellBack: (from: string, to: string): string => `Not a range that can be shown. Shown instead: ${from} to ${to}.`,
  faults: 'Check the dates:',
  csv: 'As CSV',
  nowhere: 'no clinic yet',
  showRest: (count: number): string => (count === 1 ? 'Show 1 more row' : `Show ${count} more rows`),
  /** @param caption of the table whose other rows these are */
  restOf: (caption: string): string => `${caption}: more rows`,
  few: 'Percentages are shown from 10 on.',
  fewSpread: 'Percentages and “9 of 10” are shown from 10 on.',
  none: '–',
};

export const timelinessTexts = {
  heading: 'In time?',
  intro:
    'Cases received on these dates. How long the step took, from the arrival on, against the time there was for it. What is overdue and not done counts as not in time; what is not due yet counts neither way.',
  steps: { acknowledged: 'Acknowledged', contacted: 'Contacted', seen: 'Seen' },
  empty: 'No cases were received on these dates.',
  nobody: 'Nobody has taken this step yet.',
  marks: {
    median: 'half of those done were done by then',
    p90: '9 of 10 of those done were done by then',
    limit: 'limit',
    twice: 'twice the limit',
    beyond: 'later than twice the limit',
  },
  columns: {
    group: 'Urgency and clinic',
    cases: 'Cases',
    done: 'Done',
    overdue: 'Overdue',
    notDue: 'Not due yet',
    inTime: 'In time',
    median: 'Half by',
    p90: '9 of 10 by',
    limit: 'Limit',
  },
  all: 'All',
  /** @param inTime `12 of 34 (35%)`: of those of whom it is known */
  sum: ({ inTime, overdue, notDue }: { inTime: string; overdue: number; notDue: number }): string =>
    `In time: ${inTime}. Overdue and not done: ${overdue}. Not due yet: ${notDue}.`,
  limitNote: 'Where a limit counts office hours, it is the time that the case in the middle had.',
  describe: (step: string): string =>
    `For each urgency and clinic: when half and when nine of ten of the cases that were ${step.toLowerCase()} were so, against the limit. The table below has the numbers.`,
};

export const trendTexts = {
  heading: 'Getting better?',
  intro: 'Of what was done or is overdue, how much was in time, by the week in which the case was received.',
  title: 'In time, by week',
  description:
    'Of steps that were taken or are overdue, the share that was taken in time, a line a step. The table below has the numbers.',
  columns: { week: 'Week', cases: 'Cases' },
  few: 'A week with fewer than 10 done or overdue has no point in the picture.',
  notDue: (count: number): string => `${count} not due yet`,
  short: 'One week only: ask for more dates to see a trend.',
};

export const breachTexts = {
  heading: 'Not met',
  empty: 'Every deadline of these cases was met so far.',
  columns: { case: 'Case', reason: 'Why' },
  sum: (cases: number, deadlines: number): string =>
    `${cases === 1 ? '1 case' : `${cases} cases`}, ${deadlines === 1 ? '1 deadline' : `${deadlines} deadlines`}. The longest first; up to now where it is not done.`,
  /** A column a deadline, with by how much it was not met. */
  clocks: {
    acknowledgeBy: 'Acknowledged late by',
    contactBy: 'Contacted late by',
    seenBy: 'Seen late by',
    readBy: 'Words read late by',
  } satisfies Readonly<Record<CaseClock, string>>,
  reasons: {
    'accepted-late': 'A later visit was accepted',
    'not-reached': 'Tried, and not reached',
  } satisfies Readonly<Record<BreachReason, string>> as Readonly<Record<string, string>>,
  more: (count: number): string => `${count} more deadlines are not listed: ask for fewer days.`,
};

export const carveOutTexts = {
  heading: 'Reserved time used?',
  intro: 'Minutes kept for urgent cases, by clinic and week of the reserved time.',
  empty: 'No time was reserved on these dates.',
  title: 'Reserved minutes by clinic',
  description: 'For each clinic: reserved minutes used, taken after release, left empty, and still kept.',
  parts: ['used by urgent cases', 'released, then taken', 'released, left empty', 'still kept'],
  columns: {
    clinic: 'Clinic',
    week: 'Week',
    reserved: 'Reserved',
    used: 'Used',
    releasedUsed: 'Released, taken',
    empty: 'Left empty',
    suggestion: 'Suggestion',
  },
  unit: (minutes: number): string => `${minutes} min`,
  suggestions: {
    more: 'Reserve more',
    keep: 'Keep as it is',
    fewer: 'Reserve less',
    'release-earlier': 'Release earlier',
    'too-little-data': 'Too early to say',
  } satisfies Readonly<Record<Suggestion, string>>,
};

export const attendanceTexts = {
  heading: 'Who came?',
  intro: 'Visits on these dates, by clinic and type.',
  empty: 'There were no visits on these dates.',
  title: 'Visits by what became of them',
  description:
    'For each clinic and visit type: shares of visits completed, missed, cancelled, to come, and over without a word of what became of them.',
  parts: ['completed', 'did not come', 'cancelled by the patient', 'cancelled by us', 'to come', 'over, not marked'],
  columns: {
    clinic: 'Clinic',
    type: 'Visit type',
    booked: 'Booked',
    completed: 'Completed',
    noShow: 'Did not come',
    byPatient: 'Cancelled by patient',
    byPractice: 'Cancelled by us',
    late: 'Of these late',
    toCome: 'To come',
    notMarked: 'Over, not marked',
  },
};

export const messageReportTexts = {
  title: 'Messages',
  heading: 'Messages that got through',
  intro: 'Messages about the cases received on these dates. Messages are kept for 30 days.',
  empty: 'There are no messages about cases of these dates.',
  chart: 'Messages by result',
  description: 'For each kind and channel: shares of messages delivered, sent, waiting, unclear, and not through.',
  parts: ['refused or failed', 'unclear or overtaken', 'waiting', 'sent', 'delivered'],
  columns: { kind: 'Kind', channel: 'Channel', result: 'Result', count: 'Messages' },
  waiting: 'Waiting',
  casesLeftOut: (count: number): string => `The oldest ${count} cases were not looked at: ask for fewer days.`,
  troubles: 'Not through, or unclear',
  noTroubles: 'Every message of these cases got through, as far as anybody knows.',
  troubleColumns: { at: 'First tried', kind: 'Kind', to: 'To', result: 'Result', tries: 'Tries', case: 'Case' },
  again: 'Send again',
  more: (count: number): string => `${count} more are not listed: ask for fewer days.`,
};
