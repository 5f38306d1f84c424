import { tableNames } from '../../../../shared/store/table.ts';
import { Days, slotSeconds } from './series.ts';
import { smokeAnswers } from './smoke-answers.ts';

const perHour = 3600 / slotSeconds;
const perDay = 24 * perHour;

/** Wednesday to Monday around the end of summer time in New York: Sunday has 25 hours there. The first two days are only looked back on. */
const days = ['Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon'] as const;
export type Day = (typeof days)[number];

/** The slot of a time, in UTC. */
export const at = (day: Day, hour: number, minute = 0): number =>
  days.indexOf(day) * perDay + hour * perHour + Math.floor((minute * 60) / slotSeconds);

/** From where alarms are looked at, and until where. */
export const span = { from: at('Fri', 0), until: days.length * perDay };

const all = Array.from({ length: span.until }, (_, slot) => slot);
const isWeekday = (slot: number): boolean => !['Sat', 'Sun'].includes(days[Math.floor(slot / perDay)] ?? '');
const hourOf = (slot: number): number => Math.floor((slot % perDay) / perHour);
const isOffice = (slot: number): boolean => isWeekday(slot) && hourOf(slot) >= 12 && hourOf(slot) < 22;
/** People look for times at weekends too; for hours of the night nobody does. */
const isAwake = (slot: number): boolean => hourOf(slot) < 4 || hourOf(slot) >= 11;

/** A deployment with its smoke test on Friday afternoon. */
const deployed = at('Fri', 18);

type Fill = (days: Days, name: string) => void;

const wherever =
  (holds: (slot: number) => boolean, samples: (slot: number) => readonly number[]): Fill =>
  (made, name) => {
    for (const slot of all) if (holds(slot)) made.add(name, slot, ...samples(slot));
  };
const always = () => true;
const zero = () => [0];

/** The sweep that is due on the border of two slots falls now and then into the later one. */
const sweeps = (slot: number): readonly number[] => {
  if (slot % 50 === 0) return [];
  return slot % 50 === 1 ? [1, 1] : [1];
};

/** 07:00 in New York, and what the Scheduler is late by; on the day with 25 hours the sweeper has to do it. */
const mornings: Fill = (made, name) => {
  if (name.endsWith('service=sweeper')) made.add(name, at('Sun', 12, 10), 1);
  else for (const day of days) if (day !== 'Sun') made.add(name, at(day, day === 'Mon' ? 12 : 11, 3), 1);
};
const ofMornings: Fill = (made, name) => {
  if (name.endsWith('service=timers')) for (const day of days) made.add(name, at(day, 12, 3), 0);
};

/** A text at night that is delivered a quarter of an hour's last second later, and by day one every half hour. */
const published: Fill = (made, name) => {
  made.add(name, at('Sat', 6, 10), 1);
  for (const slot of all) if (isOffice(slot) && slot % 6 === 0) made.add(name, slot, 1, 1);
};
const delivered: Fill = (made, name) => {
  made.add(name, at('Sat', 6, 15), 1, 1);
  for (const slot of all) if (isOffice(slot) && slot % 6 === 1) made.add(name, slot, 1, 1, 1);
};

/** Each night from seven on, one table after the other, faster or slower. */
const backups: Fill = (made, name) => {
  for (const [place, day] of days.entries())
    for (const [table] of tableNames.entries()) made.add(name, at(day, 7, 5 + table * (place % 2 ? 10 : 2)), 1);
};

/** Each follows its backup, an hour later. AWS does not say which of both vaults counts it: here both do. */
const copies: Fill = (made, name) => {
  for (const [place, day] of days.entries())
    for (const [table] of tableNames.entries()) made.add(name, at(day, 8, 5 + table * (place % 2 ? 10 : 2)), 1);
};

/** Forty people at the start of a working day, of whom some type a wrong code; now and then somebody later. */
const signIns: Fill = (made, name) => {
  for (const slot of all) {
    if (!isOffice(slot)) continue;
    const isStart = hourOf(slot) === 12 && slot % perHour < 3;
    made.add(name, slot, ...(isStart ? [1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0] : [1]));
  }
};

const refusalsOf = (slot: number): readonly number[] =>
  // Old links in mails that are opened on Monday morning, tokens that ended over night, and the smoke test.
  Array.from({ length: slot % 4 }, () => 1).concat(slot === deployed ? smokeAnswers.map(() => 1) : []);

/** What a metric shows on good days, by the beginning of its name. Where people ask nothing there is no data. */
const shown: readonly [RegExp, Fill][] = [
  [/^Spinebridge SweepsDone /, wherever(always, sweeps)],
  [/^Spinebridge (\w+FoundPending|EscalationsFoundOverdue|SweepFailures) /, wherever(always, zero)],
  [/^Spinebridge MorningsBegun /, mornings],
  [/^Spinebridge (TestPagesU\w+|RegionsWithoutOnCall) /, ofMornings],
  [/^Spinebridge OnCallUnreachable /, ofMornings],
  [/^Spinebridge SignInsRefused /, (made, name) => made.add(name, at('Mon', 13), 1, 1)],
  [/^AWS\/Lambda \w+ .*(sweeper|relay|timers)/, wherever(always, zero)],
  [/^AWS\/Lambda (Errors|Throttles) /, wherever(isAwake, zero)],
  [/^AWS\/Lambda IteratorAge /, wherever(isAwake, (slot) => [200, (slot % 50) * 100])],
  [/^AWS\/Lambda InvokedEventCount /, wherever(isAwake, () => [1, 1, 2])],
  [/^AWS\/SQS /, wherever(isOffice, zero)],
  [/^AWS\/ApiGateway 5XXError /, wherever(isAwake, zero)],
  [/^SpinebridgeEdge\/\w+ refusals/, wherever(isAwake, refusalsOf)],
  [/^SpinebridgeEdge\/\w+ intakes-throttled/, wherever(isAwake, zero)],
  [/^SpinebridgeEdge\/\w+ blocks-at-emergency-doors/, wherever(always, zero)],
  [
    /^AWS\/CertificateManager DaysToExpiry /,
    wherever(
      (slot) => slot % (12 * perHour) === 0,
      () => [170],
    ),
  ],
  [/^AWS\/WAFV2 BlockedRequests .*-sign-in$/, wherever(always, (slot) => [slot % 20])],
  [/^AWS\/WAFV2 BlockedRequests .*Rule=(Page|All)Rate/, wherever(isOffice, zero)],
  // Scanners never sleep.
  [/^AWS\/WAFV2 BlockedRequests /, wherever(always, (slot) => [slot % 90])],
  [/^AWS\/SNS NumberOfMessagesPublished /, published],
  [/^AWS\/SNS NumberOfNotificationsDelivered /, delivered],
  [/^AWS\/SNS SMSMonthToDateSpentUSD/, wherever(isOffice, () => [0.42])],
  [/^AWS\/SMSVoice TextMessageMonthlySpend/, wherever(isOffice, () => [0.42])],
  [/^AWS\/SMSVoice NumberOfTextMessageParts(Sent|Delivered)/, wherever(isOffice, () => [1])],
  [/^AWS\/SNS SMSSuccessRate/, wherever(isOffice, (slot) => [slot % 24 === 0 ? 0 : 1])],
  // A mailbox that is full, among the mails of a day.
  [
    /^AWS\/SES Reputation\.BounceRate/,
    wherever(
      (slot) => slot % perHour === 0,
      () => [0.008],
    ),
  ],
  [
    /^AWS\/SES Reputation\.ComplaintRate/,
    wherever(
      (slot) => slot % perHour === 0,
      () => [0.0002],
    ),
  ],
  [/^AWS\/Cognito SignInSuccesses /, signIns],
  [/^AWS\/DynamoDB (Read|Write)ThrottleEvents /, (made, name) => made.add(name, at('Mon', 14), 3)],
  [/^AWS\/Backup NumberOfBackupJobsCompleted /, backups],
  [/^AWS\/Backup NumberOfCopyJobsCompleted /, copies],
  [/^AWS\/Logs IncomingLogEvents /, wherever(always, () => [40])],
];

/** What has data only when something is wrong. */
const wrong = [
  /^Spinebridge (NobodyReachable|ReactionsFailed|EventsUnreadable|RecordsUnreadable|SendsFailed|Escalations) /,
  /^AWS\/Scheduler InvocationsFailedToBeSentToDeadLetterCount /,
  /^AWS\/SNS NumberOfNotifications(Failed|FailedToRedriveToDlq|FilteredOut-\w+) /,
  /^AWS\/SES Reject$/,
  /^AWS\/WAFV2 CountedRequests .*Rule=AnswersLikeAttacks/,
  /^AWS\/Cognito (AccountTakeoverRisk|CompromisedCredentialRisk) /,
  /^AWS\/Backup NumberOf(Backup|Copy)Jobs(Failed|Aborted|Expired) /,
  /^SpinebridgeTrail\/\w+ [\w-]+$/,
];

/**
 * Some good days, as services measure them.
 * @param names of the metrics that alarms ask for
 * @throws Error at a name that is neither shown on a good day nor only on a bad one: it may be misspelt
 */
export function healthyDays(names: Iterable<string>): Days {
  const made = new Days();
  for (const name of new Set(names)) {
    const fill = shown.find(([pattern]) => pattern.test(name))?.[1];
    if (fill) fill(made, name);
    else if (!wrong.some((pattern) => pattern.test(name))) throw new Error(`What does ${name} show on a good day?`);
  }
  return made;
}
