import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { deadLetterQueue, takesFrom } from './dead-letter-queue.ts';
import { removalOf } from './removal.ts';
import type { ServiceFunction } from './service-function.ts';

/** The topic that staff subscribe to, each with a filter on the permanent `recipient` and the `channel`. */
export class StaffAlerts extends Construct {
  readonly topic: Topic;
  /** Where SNS puts a text or mail that it could not deliver for six hours; the relay names it in each subscription. */
  readonly deadLetters: Queue;
  private readonly key: Key;

  constructor(scope: Construct, id: string, stage: Stage, key: Key) {
    super(scope, id);
    this.key = key;
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true, displayName: 'Spinebridge' });
    this.topic.applyRemovalPolicy(removalOf(stage));
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', stage, key);
    takesFrom(this.deadLetters, 'sns', this.topic.topicArn);
  }

  publishedBy(publisher: ServiceFunction): void {
    publisher.allow(
      new PolicyStatement({ sid: 'TellStaff', actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    publisher.useKey(this.key);
    publisher.set({ STAFF_TOPIC_ARN: this.topic.topicArn });
  }

  /** Lets the relay subscribe staff. Phones and mailboxes only: no queue or address of somebody else's may listen. */
  subscribedBy(subscriber: ServiceFunction): void {
    const resources = [this.topic.topicArn];
    subscriber.allow(
      new PolicyStatement({
        sid: 'SubscribeStaff',
        actions: ['sns:Subscribe'],
        resources,
        conditions: { StringEquals: { 'sns:Protocol': ['sms', 'email'] } },
      }),
      new PolicyStatement({
        sid: 'SubscribedStaff',
        actions: ['sns:ConfirmSubscription', 'sns:ListSubscriptionsByTopic'],
        resources,
      }),
      // SNS knows no resource of these: a subscription or a phone is none in IAM's eyes (Service Authorization Reference, Amazon SNS).
      new PolicyStatement({
        sid: 'StaffSubscriptions',
        actions: [
          'sns:CheckIfPhoneNumberIsOptedOut',
          'sns:GetSubscriptionAttributes',
          'sns:SetSubscriptionAttributes',
          'sns:Unsubscribe',
        ],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:RequestedRegion': Aws.REGION } },
      }),
    );
    subscriber.set({ STAFF_DEAD_LETTER_ARN: this.deadLetters.queueArn });
  }
}
