import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import { removalOf } from './removal.ts';

/** A way by which whoever runs the stage hears of it. */
export interface Channel {
  readonly topic: Topic;
  /** What SNS could not bring by this way for hours. */
  readonly deadLetters: Queue;
}

export const channelNames = ['mail', 'text'] as const;
export type ChannelName = (typeof channelNames)[number];

/**
 * The two ways by which alarms come, mail and text, so that one that is broken is told of by the other. They stand where what survives
 * stands: a mailbox must confirm by hand, so a topic that was made anew would be silent. Only alarms of this account publish to them.
 */
export class OperationsTopics extends Construct {
  readonly channels: Readonly<Record<ChannelName, Channel>>;
  private readonly stage: Stage;
  private readonly key: Key;

  constructor(scope: Construct, id: string, stage: Stage, key: Key) {
    super(scope, id);
    this.stage = stage;
    this.key = key;
    const { alarmEmail, alarmPhone } = stage;
    this.channels = {
      mail: this.channel('Mail', SubscriptionProtocol.EMAIL, alarmEmail),
      text: this.channel('Text', SubscriptionProtocol.SMS, alarmPhone),
    };
  }

  private channel(name: string, protocol: SubscriptionProtocol, endpoint: string): Channel {
    const topic = new Topic(this, name, { masterKey: this.key, enforceSSL: true, displayName: 'Spinebridge' });
    topic.applyRemovalPolicy(removalOf(this.stage));
    const deadLetters = deadLetterQueue(this, `${name}DeadLetters`, this.stage, this.key);
    new Subscription(this, `${name}Subscription`, { topic, protocol, endpoint, deadLetterQueue: deadLetters });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:*` },
        },
      }),
    );
    return { topic, deadLetters };
  }
}
