import { Aws, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { type FunctionName, functions } from '../../functions/functions.ts';
import type { MetricName } from '../../shared/observability/metrics.ts';
import { type Alert, fiveMinutes, raiseAlarm } from '../constructs/alarm.ts';
import { counted } from '../constructs/counted.ts';
import { deadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { overview } from '../constructs/overview.ts';
import { type Running, runningOf } from '../constructs/running.ts';
import type { Stage } from '../stages.ts';
import type { BackgroundStack } from './background-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { MessagesStack } from './messages-stack.ts';
import type { ServiceStack } from './service-stack.ts';

/** The topic's own policy replaces the default one, which let CloudWatch of this account publish. */
const ofThisAccount = { conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } } };

/** Of the whole account, because SES measures it so: AWS reviews an account at 5 % (SES Developer Guide, sending review FAQs). */
const bounceRate = new Metric({
  namespace: 'AWS/SES',
  metricName: 'Reputation.BounceRate',
  statistic: 'avg',
  period: Duration.hours(1),
});

/** Metrics of our own that should be zero (shared/observability/metrics.ts). */
const shouldBeZero: readonly { name: MetricName; service: FunctionName; hurts: string; runbook: string }[] = [
  {
    name: 'PromisesFoundPending',
    service: 'sweeper',
    hurts: 'people whose messages are late.',
    runbook: 'promises-pending',
  },
  {
    name: 'EscalationsFoundOverdue',
    service: 'sweeper',
    hurts: 'urgent cases whose page is late.',
    runbook: 'escalations-overdue',
  },
  { name: 'SweepFailures', service: 'sweeper', hurts: 'people whose messages stay lost.', runbook: 'sweep-failures' },
  { name: 'SendsFailed', service: 'relay', hurts: 'staff and patients who are told late.', runbook: 'sends-failed' },
  {
    name: 'ReactionsFailed',
    service: 'relay',
    hurts: 'people who may be seen too late without anybody noticing.',
    runbook: 'reactions-failed',
  },
  {
    name: 'EventsUnreadable',
    service: 'relay',
    hurts: 'people of one event that cannot be told.',
    runbook: 'events-unreadable',
  },
];

/** Who meets records that cannot be read and goes on without them (shared/store/readers/readable.ts), and who misses what they said. */
const readersOfRecords = {
  staff: 'the patient whose case or visit is not on the worklist or day sheet.',
  cases: 'the patient of whose case a call that was tried, or what staff said, goes unseen.',
  desk: 'the patient for whom fewer times are found at the desk.',
  visits: 'the patient whose time cannot be held, booked or moved.',
  visitPages: 'the same, of who books by the pages.',
  referrals: 'the patient whose referral or visit is not in its list.',
  directory: 'the clinic or practitioner that is not offered.',
  relay: 'the clinic or member of staff that is not told.',
  timers: 'the person whose next page is not sent.',
  sweeper: 'the person whose page is found late, or not at all.',
} satisfies Partial<Record<FunctionName, string>>;

export interface ObservabilityStackProps extends StackProps {
  data: DataStack;
  messages: MessagesStack;
  service: ServiceStack;
  background: BackgroundStack;
}

/** How it is watched: an alarm for everything that hurts somebody, and one page that shows it all. */
export class ObservabilityStack extends Stack {
  private readonly operations: Topic;
  private readonly running: Running;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    { data, messages, service, background, ...props }: ObservabilityStackProps,
  ) {
    super(scope, id, props);
    this.running = runningOf({ messages, service, background });
    this.operations = new Topic(this, 'Operations', { masterKey: data.keys.messages, enforceSSL: true });
    const undelivered = deadLetterQueue(this, 'OperationsDeadLetters', stage, data.keys.messages);
    this.operations.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com', ofThisAccount));
    this.operations.addSubscription(new EmailSubscription(stage.alarmEmail, { deadLetterQueue: undelivered }));
    for (const name of Object.keys(functions) as FunctionName[]) this.watchFunction(name);
    for (const { name, service: from, hurts, runbook } of shouldBeZero)
      this.alarm(name, { metric: counted(name, from), above: 0, hurts, runbook });
    for (const name of Object.keys(readersOfRecords) as (keyof typeof readersOfRecords)[])
      this.alarm(`${name}-records-unreadable`, {
        metric: counted('RecordsUnreadable', name),
        above: 0,
        hurts: readersOfRecords[name],
        runbook: 'records-unreadable',
      });
    this.watchQueuesAndApi();
    overview(this, `spinebridge-${stage.name}`, this.running);
  }

  private alarm(id: string, alert: Alert): void {
    raiseAlarm(this, `${id}Alarm`, this.operations, alert);
  }

  private watchFunction(name: FunctionName): void {
    const { lambda } = this.running.serving[name];
    const { hurts } = functions[name];
    const period = fiveMinutes;
    this.alarm(`${name}-errors`, {
      metric: lambda.metricErrors({ period }),
      above: 0,
      hurts,
      runbook: 'function-errors',
    });
    this.alarm(`${name}-throttles`, {
      metric: lambda.metricThrottles({ period }),
      above: 0,
      hurts,
      runbook: 'function-throttles',
    });
  }

  private watchQueuesAndApi(): void {
    const { serving, deadLetters, api } = this.running;
    const period = fiveMinutes;
    this.alarm('stream-age', {
      metric: serving.relay.lambda.metric('IteratorAge', { statistic: 'max', period }),
      above: 60_000,
      hurts: functions.relay.hurts,
      runbook: 'stream-age',
    });
    const depth = { period, statistic: 'max' };
    for (const [id, queue] of Object.entries(deadLetters))
      this.alarm(`${id}-dead-letters`, {
        metric: queue.metricApproximateNumberOfMessagesVisible(depth),
        above: 0,
        hurts: 'whoever was to be told or served by what lies in the queue.',
        runbook: 'dead-letters',
      });
    this.alarm('answers-5xx', {
      metric: api.api.metricServerError({ period, statistic: 'sum' }),
      above: 0,
      hurts: 'callers who are told to try again.',
      runbook: 'answers-5xx',
    });
    this.alarm('unanswered-emergencies', {
      metric: counted('Escalations', 'timers'),
      above: 0,
      hurts: 'a person with an emergency or urgent case whom nobody on call has answered.',
      runbook: 'unanswered-emergencies',
    });
    this.watchDeliveries();
  }

  /** What SNS could not hand to a phone or a mailbox, and mail to patients that came back. */
  private watchDeliveries(): void {
    const { topic } = this.running.alerts;
    this.alarm('delivery-failures', {
      metric: topic.metricNumberOfNotificationsFailed({ period: fiveMinutes }),
      above: 0,
      hurts: 'the member of staff whose phone or mailbox takes no messages.',
      runbook: 'delivery-failures',
    });
    this.alarm('mail-bounces', {
      metric: bounceRate,
      above: 0.05,
      hurts: 'patients whose mail does not arrive; all of them if AWS pauses the account.',
      runbook: 'mail-bounces',
    });
  }
}
