import { sweepSettings } from '../../../../shared/config/sweep.ts';
import type { Lane } from '../../../../shared/domain/messages/events.ts';
import type { AlarmModel } from './evaluate.ts';
import { at, span } from './healthy-days.ts';
import { type Days, slotSeconds } from './series.ts';

/** Saturday at night: nobody looks, and little else has data. */
const then = at('Sat', 3);

/** @returns the names of the alarm's metrics that hold a text. */
const namesOf = ({ queries }: AlarmModel, part: string): string[] => {
  const names = [...new Set(queries.map(({ name }) => name))].filter((name) => ` ${name} `.includes(part));
  if (names.length === 0) throw new Error(`No metric with ${part}`);
  return names;
};

type Change = (days: Days, alarm: AlarmModel) => void;

/** Some samples at once, of the first metric that holds a text. */
const once =
  (part: string, ...samples: number[]): Change =>
  (days, alarm) =>
    days.add(namesOf(alarm, part)[0] ?? '', then, ...samples);

/** From then on nothing comes any more. */
const never =
  (part: string): Change =>
  (days, alarm) => {
    for (const name of namesOf(alarm, part)) days.silence(name, then);
  };

/** When the sweeper finds one thing again whose lane stands still: sweeps come every slot, turns as relay/turns.ts has them. */
function foundAgain(lane: Lane): number[] {
  const longest = { page: 300, notice: 3600 }[lane];
  const found: number[] = [];
  let due = 0;
  for (let slot = 1; slot < 40; slot += 1) {
    const now = slot * slotSeconds;
    if (due + sweepSettings.pendingGraceSeconds > now) continue;
    due = now + Math.min(longest, 60 * 2 ** found.length);
    found.push(then + slot);
  }
  return found;
}

const stands =
  (lane: Lane, metric: string): Change =>
  (days, alarm) => {
    for (const slot of foundAgain(lane)) for (const name of namesOf(alarm, metric)) days.add(name, slot, 1);
    for (const name of namesOf(alarm, 'InvokedEventCount')) days.silence(name, then);
  };

/** Page after page is published, and no subscription matches. */
const unmatched: Change = (days, alarm) => {
  for (let slot = then; slot < then + 8; slot += 1) days.add(namesOf(alarm, 'Published')[0] ?? '', slot, 1);
  for (const name of namesOf(alarm, 'Delivered')) days.silence(name, then, then + 12);
};

/** The night's first job, at five past an hour, does not come to its end. */
const without =
  (hour: number): Change =>
  (days, alarm) => {
    const first = at('Sat', hour, 5);
    for (const name of namesOf(alarm, 'JobsCompleted ')) days.silence(name, first, first + 1);
  };

const many = (times: number, value = 1): number[] => Array.from({ length: times }, () => value);

export interface Scenario {
  /** Names of the alarms that must ring. */
  readonly rings: RegExp;
  /** Minutes after it begins in which they must. */
  readonly within: number;
  readonly change: Change;
}

const quarter = 15;
const day = 26 * 60 + 60;

/** What goes wrong, and what rings then. Each alarm has exactly one. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'a function ends with an error': { rings: /-errors$/, within: 5, change: once(' Errors ', 1) },
  'a function has no container left': { rings: /-throttles$/, within: 5, change: once(' Throttles ', 1) },
  'a record cannot be read': { rings: /-records-unreadable$/, within: 5, change: once(' RecordsUnreadable ', 1) },
  'something is counted that should be zero': {
    rings:
      /^(PromisesFoundPending|EscalationsFoundOverdue|SweepFailures|SendsFailed|NobodyReachable|ReactionsFailed|EventsUnreadable)$/,
    within: 5,
    change: (days, alarm) => once(` ${alarm.name} `, 1)(days, alarm),
  },
  'the sweeper, not the timer, finds a page unanswered': {
    rings: /^unanswered-emergencies$/,
    within: 5,
    change: once('service=sweeper', 1),
  },
  'the relay lags': { rings: /^stream-age$/, within: 5, change: once(' IteratorAge ', 61_000) },
  'a letter lies in a queue of what could not be done': {
    rings: /-dead-letters$/,
    within: 5,
    change: once(' ApproximateNumberOfMessagesVisible ', 1),
  },
  'a timer cannot even be laid aside': { rings: /^timers-lost$/, within: 5, change: once(' Invocations', 1) },
  'the rule of the sweeper is switched off': { rings: /^sweeper-silent$/, within: 20, change: never(' SweepsDone ') },
  'no morning begins any more': { rings: /^morning-not-begun$/, within: day, change: never(' MorningsBegun ') },
  'the mapping of pages is switched off': {
    rings: /^page-lane-idle$/,
    within: 30,
    change: stands('page', ' PagesFoundPending '),
  },
  'the mapping of notices is switched off': {
    rings: /^notice-lane-idle$/,
    within: 45,
    change: stands('notice', ' NoticesFoundPending '),
  },
  'a test page did not go out': { rings: /^test-page-undelivered$/, within: 5, change: once('service=timers', 1) },
  'nobody answered a test page': { rings: /^test-page-unanswered$/, within: 5, change: once('service=sweeper', 1) },
  'a region has nobody on call': { rings: /^nobody-on-call$/, within: 5, change: once('service=timers', 1) },
  'a phone of who is on call takes no texts': { rings: /^on-call-unreachable$/, within: 5, change: once('service', 1) },
  'SNS gives up a message': {
    rings: /^(delivery-failures|alarms-by-\w+-failing)$/,
    within: 5,
    change: once(' NumberOfNotificationsFailed ', 1),
  },
  'pages match no subscription': { rings: /^pages-unmatched$/, within: 35, change: unmatched },
  'a page has no attributes': { rings: /^pages-malformed$/, within: 5, change: once('-NoMessageAttributes ', 1) },
  'what SNS gave up cannot be laid aside': { rings: /^undelivered-lost$/, within: 5, change: once('ToRedrive', 1) },
  'texts have cost 71 % of the limit': {
    rings: /sms-spending$/,
    within: 5,
    change: once('Spen', 35.5),
  },
  'three texts of ten fail': {
    rings: /^sms-success$/,
    within: 5,
    change: once(' SMSSuccessRate ', ...many(7), 0, 0, 0),
  },
  'of thirty texts to patients twenty arrive': {
    rings: /^patient-sms-success$/,
    within: 5,
    change: (days, alarm) => {
      once('PartsSent ', ...many(30))(days, alarm);
      once('PartsDelivered ', ...many(20))(days, alarm);
    },
  },
  'six mails of a hundred come back': { rings: /^mail-bounces$/, within: 5, change: once('BounceRate ', 0.2) },
  'somebody complains of mail': { rings: /^mail-complaints$/, within: 5, change: once('ComplaintRate ', 0.004) },
  'SES takes a mail for a virus': { rings: /^mail-rejects$/, within: 5, change: once(' Reject ', 1) },
  'the API fails': { rings: /^answers-5xx$/, within: 5, change: once(' 5XXError ', 1) },
  'somebody tries tokens': { rings: /^refusals$/, within: 5, change: once(' refusals ', ...many(101)) },
  'an intake is throttled': { rings: /^intakes-throttled$/, within: 5, change: once(' intakes-throttled ', 1) },
  'the firewall turns an intake away': {
    rings: /^intake-blocked$/,
    within: 5,
    change: once('blocks-at-emergency-doors', 1),
  },
  'answers look like an attack': { rings: /^intake-labelled$/, within: 5, change: once('AnswersLikeAttacks', 1) },
  'a certificate is not renewed': { rings: /^certificate-ending$/, within: 5, change: once('DaysToExpiry', 29) },
  'an address reads too many pages': { rings: /^addresses-blocked$/, within: 5, change: once('Rule=PageRate', 1) },
  'an attack, or an office, is blocked': {
    rings: /^(firewall-blocks|sign-ins-blocked)$/,
    within: 5,
    change: once(' BlockedRequests ', ...many(501)),
  },
  'somebody guesses passwords': { rings: /^sign-ins-failed$/, within: quarter, change: once('SignIn', ...many(21, 0)) },
  'nobody is let into the console': {
    rings: /^sign-ins-refused$/,
    within: quarter,
    change: once('SignIns', ...many(11)),
  },
  'an account may be taken over': { rings: /^account-risk$/, within: 5, change: once(' AccountTakeoverRisk ', 1) },
  'a table refuses writes': { rings: /-throttled$(?<!^intakes-throttled)/, within: 5, change: once('Write', 51) },
  'one table drops out of the backups of a night': { rings: /^backups-missing$/, within: 8 * 60, change: without(7) },
  'one table is not copied in a night': { rings: /^copies-missing$/, within: 9 * 60, change: without(8) },
  'a backup or a copy does not come to an end': {
    rings: /^(backups|copies)-failed$/,
    within: 60,
    change: once('JobsFailed ', 1),
  },
  'the trail is silent': { rings: /^trail-silent$/, within: 65, change: never(' IncomingLogEvents ') },
  'somebody is there by hand': {
    rings: /^(trail|watch)-changed$|-touched$|-by-hand$|^root-used$|^sign-in-without-second-factor$/,
    within: 5,
    change: once('SpinebridgeTrail', 1),
  },
};

/** From when on, and until when, what is changed must ring. */
export const windowOf = ({ within }: Scenario): [from: number, until: number] => [
  then,
  Math.min(span.until, then + Math.ceil((within * 60) / slotSeconds)),
];
