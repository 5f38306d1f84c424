import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { tableNames } from '../../shared/store/table.ts';
import { raisedIn } from './alarm.ts';
import { counted } from './counted.ts';

export interface WatchedGraph {
  readonly title: string;
  /** Ids of the alarms whose metrics it shows. */
  readonly alarms: RegExp;
  /** What it shows besides, that no alarm watches. */
  readonly also?: readonly IMetric[];
  /** Part of an alarm's calculation that has a scale of its own. */
  readonly right?: string;
  /** Some stages have none of these alarms; of any other graph that is a fault. */
  readonly isOptional?: true;
}

const paging: readonly WatchedGraph[] = [
  { title: 'Sweeps and mornings: none is a fault', alarms: /^(sweeper-silent|morning-not-begun)$/ },
  { title: 'Lanes: found pending, and handed to the relay', alarms: /-lane-idle$/ },
  {
    title: 'Test pages of the morning',
    alarms: /^test-page-/,
    also: [counted('TestPagesSent', 'timers'), counted('TestPagesSent', 'sweeper')],
  },
  { title: 'Nobody to page', alarms: /^(nobody-on-call|on-call-unreachable|NobodyReachable)$/ },
  { title: 'Pages to phones and mailboxes', alarms: /^(pages-.+|undelivered-lost|delivery-failures)$/ },
  { title: 'Emergencies that nobody has answered', alarms: /^unanswered-emergencies$/ },
];

const messages: readonly WatchedGraph[] = [
  { title: 'Texts: share that arrived, how many on the right', alarms: /^sms-success$/, right: 'texts' },
  { title: 'Texts: dollars of the month', alarms: /sms-spending$/ },
  { title: 'Texts to patients: parts sent and arrived', alarms: /^patient-sms-success$/, isOptional: true },
  { title: 'Mail to patients: share that bounced or was complained of', alarms: /^mail-(bounces|complaints)$/ },
  { title: 'Ways of the alarms, and mail that SES refused', alarms: /^(alarms-by-.+-failing|mail-rejects)$/ },
  { title: 'Dead letters', alarms: /(dead-letters|^timers-lost)$/ },
];

const edge: readonly WatchedGraph[] = [
  {
    title: 'Firewall: blocked, and counted at the intake',
    alarms: /^(firewall-blocks|addresses-blocked|intake-(blocked|labelled))$/,
  },
  { title: 'Answers 401 and 403, and intakes told to wait', alarms: /^(refusals|intakes-throttled)$/ },
  { title: 'Sign-ins', alarms: /^(sign-ins-.+|account-risk)$/ },
  { title: 'Answers 5xx', alarms: /^answers-5xx$/ },
  { title: 'Certificate: days that it is good for', alarms: /^certificate-ending$/, isOptional: true },
];

const records: readonly WatchedGraph[] = [
  { title: 'Trail: events written', alarms: /^trail-silent$/ },
  {
    title: 'Trail: what should not happen',
    alarms: /-(changed|touched|used|read-by-hand|without-second-factor)$/,
  },
  { title: 'Backups and copies', alarms: /^(backups|copies)-/ },
  { title: 'Tables that refuse', alarms: new RegExp(`^(${tableNames.join('|')})-throttled$`) },
  { title: 'Records that cannot be read', alarms: /-records-unreadable$/ },
  { title: 'Functions without a container', alarms: /-throttles$/ },
];

/**
 * @param scope the stack in which all alarms have been raised
 * @returns what shows them, in the order in which it hurts
 */
export const graphsOf = (scope: Construct): readonly WatchedGraph[] =>
  [...paging, ...messages, ...edge, ...records].filter(
    ({ alarms, isOptional }) => !isOptional || raisedIn(scope).some(({ id }) => alarms.test(id)),
  );
