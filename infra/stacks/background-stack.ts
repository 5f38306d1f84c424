import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { sweepEveryMinutes } from '../../functions/triggers.ts';
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
import { Timers } from '../constructs/timers.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';
import type { MessagesStack } from './messages-stack.ts';
import type { ServiceStack } from './service-stack.ts';

export interface BackgroundStackProps extends StackProps {
  data: DataStack;
  messages: MessagesStack;
  service: ServiceStack;
}

/** What runs behind the doors: it keeps the promises of the outbox, rings, sweeps, and hears what comes back. Nothing of the doors needs it. */
export class BackgroundStack extends Stack {
  readonly serving: Serving<BackgroundName>;
  /** The id of each lane's stream mapping. */
  readonly lanes: OutboxStream['lanes'];
  /** The name of the group that timers are set in. */
  readonly timerGroup: string;
  private readonly messages: MessagesStack;

  constructor(scope: Construct, id: string, stage: Stage, { data, messages, service, ...props }: BackgroundStackProps) {
    super(scope, id, props);
    this.messages = messages;
    const { alerts, deadLetters } = messages;
    const resources = { stage, keys: data.keys, tables: data.tables, deadLetters: deadLetters.work };
    this.serving = servingFunctions(this, backgroundNames, resources);

    const timers = new Timers(this, 'Timers', stage, data.keys.messages, deadLetters.timer);
    timers.ring(this.serving.timers);
    this.timerGroup = timers.groupName;
    this.lanes = new OutboxStream(this, 'Outbox', data.tables.Outbox, this.serving, deadLetters.work).lanes;
    this.sweep();
    this.texts(stage);
    const mail = this.mail(stage);
    giveAbilities(
      this.serving,
      {
        'link-keys': (to) => service.linkKeys.readBy(to),
        publish: (to) => alerts.publishedBy(to),
        subscribe: (to) => alerts.subscribedBy(to),
        mail: (to) => mail.sentBy(to),
        'set-timers': (to) => timers.setBy(to, this.serving.timers),
      },
      data.keys.data,
    );
    this.serving.relay.set({ PUBLIC_URL: service.publicUrl });
  }

  /** Looks every few minutes for promises not kept. */
  private sweep(): void {
    // By its ARN: CDK would write the rule into the policy of a queue that stands before it (messages-stack.ts lets rules in).
    const deadLetterQueue = Queue.fromQueueArn(this, 'SweepDeadLetters', this.messages.deadLetters.work.queueArn);
    new Rule(this, 'Sweep', {
      schedule: Schedule.rate(Duration.minutes(sweepEveryMinutes)),
      targets: [
        new LambdaFunction(this.serving.sweeper.lambda, {
          event: RuleTargetInput.fromObject({}),
          deadLetterQueue,
          retryAttempts: 2,
        }),
      ],
    });
  }

  /** Mails to patients, and what SES tells later of each. */
  private mail(stage: Stage): PatientMail {
    const { mailReceipts, deadLetters } = this.messages;
    mailReceipts.heardBy(this.serving.inbound, deadLetters.work);
    return new PatientMail(this, 'PatientMail', stage, mailReceipts.topic.topicArn);
  }

  /**
   * Text messages. AWS End User Messaging publishes on the topic what is sent to a number whose two-way channel it is: replies to
   * pages. It tells there too what became of the texts to patients.
   */
  private texts({ staffSmsNumber, smsFrom }: Stage): void {
    const { inbound, relay } = this.serving;
    const { smsReplies, deadLetters } = this.messages;
    smsReplies.heardBy(inbound, deadLetters.work);
    if (staffSmsNumber) for (const each of [inbound, relay]) each.set({ STAFF_SMS_NUMBER: staffSmsNumber });
    if (smsFrom) new PatientTexts(this, 'PatientTexts', smsFrom, smsReplies.topic.topicArn).sentBy(relay);
  }
}
