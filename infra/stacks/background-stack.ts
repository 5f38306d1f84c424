import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { sweepEveryMinutes } from '../../functions/triggers.ts';
import { deadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { InboundTopic } from '../constructs/inbound-topic.ts';
import { OutboxStream } from '../constructs/outbox-stream.ts';
import { PatientMail } from '../constructs/patient-mail.ts';
import { PatientTexts } from '../constructs/patient-texts.ts';
import {
  type BackgroundName,
  backgroundNames,
  giveAbilities,
  type Serving,
  servingFunctions,
} from '../constructs/serving-functions.ts';
import { StaffAlerts } from '../constructs/staff-alerts.ts';
import { Timers } from '../constructs/timers.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';
import type { ServiceStack } from './service-stack.ts';

export interface BackgroundStackProps extends StackProps {
  data: DataStack;
  service: ServiceStack;
}

/** What runs behind the doors: it keeps the promises of the outbox, rings, sweeps, and hears what comes back. Nothing of the doors needs it. */
export class BackgroundStack extends Stack {
  readonly serving: Serving<BackgroundName>;
  readonly deadLetters: Queue;
  readonly timers: Timers;
  readonly alerts: StaffAlerts;

  constructor(scope: Construct, id: string, stage: Stage, { data, service, ...props }: BackgroundStackProps) {
    super(scope, id, props);
    const { messages } = data.keys;
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', messages);
    const resources = { stage, keys: data.keys, tables: data.tables, deadLetters: this.deadLetters };
    this.serving = servingFunctions(this, backgroundNames, resources);

    this.alerts = new StaffAlerts(this, 'StaffAlerts', messages);
    this.timers = new Timers(this, 'Timers', messages);
    this.timers.ring(this.serving.timers);
    new OutboxStream(this, 'Outbox', data.tables.Outbox, this.serving, this.deadLetters);
    this.sweep();
    this.texts(messages, stage);
    const mail = this.mail(messages, stage);
    giveAbilities(
      this.serving,
      {
        'link-keys': (to) => service.linkKeys.readBy(to),
        publish: (to) => this.alerts.publishedBy(to),
        subscribe: (to) => this.alerts.subscribedBy(to),
        mail: (to) => mail.sentBy(to),
        'set-timers': (to) => this.timers.setBy(to, this.serving.timers),
      },
      data.keys.data,
    );
    this.serving.relay.set({ PUBLIC_URL: service.publicUrl });
  }

  /** Looks every few minutes for promises not kept. */
  private sweep(): void {
    new Rule(this, 'Sweep', {
      schedule: Schedule.rate(Duration.minutes(sweepEveryMinutes)),
      targets: [
        new LambdaFunction(this.serving.sweeper.lambda, {
          event: RuleTargetInput.fromObject({}),
          deadLetterQueue: this.deadLetters,
          retryAttempts: 2,
        }),
      ],
    });
  }

  /** Mails to patients, and what SES tells later of each. */
  private mail(key: Key, stage: Stage): PatientMail {
    const to = this.serving.inbound;
    const receipts = new InboundTopic(this, 'MailReceipts', {
      key,
      publisher: 'ses',
      to,
      deadLetters: this.deadLetters,
    });
    const mail = new PatientMail(this, 'PatientMail', stage, receipts.topic.topicArn);
    // SES tries to publish as the destination is made.
    mail.node.addDependency(receipts.policy);
    return mail;
  }

  /**
   * Text messages. AWS End User Messaging publishes on the topic what is sent to a number whose two-way channel it is: replies to
   * pages. It tells there too what became of the texts to patients.
   */
  private texts(key: Key, { staffSmsNumber, smsFrom }: Stage): void {
    const { inbound, relay } = this.serving;
    const { topic } = new InboundTopic(this, 'SmsReplies', {
      key,
      publisher: 'sms-voice',
      to: inbound,
      deadLetters: this.deadLetters,
    });
    if (staffSmsNumber) for (const each of [inbound, relay]) each.set({ STAFF_SMS_NUMBER: staffSmsNumber });
    if (smsFrom) new PatientTexts(this, 'PatientTexts', smsFrom, topic.topicArn).sentBy(relay);
    new CfnOutput(this, 'SmsRepliesTopicArn', { value: topic.topicArn });
  }
}
