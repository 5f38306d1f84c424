import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';

/** The topic that staff subscribe to, each with a filter on the permanent `recipient` and the `channel`. */
export class StaffAlerts extends Construct {
  readonly topic: Topic;
  /** Where SNS puts a text or mail that it could not deliver for six hours; each subscription names it (docs/deploy.md). */
  readonly deadLetters: Queue;
  private readonly key: Key;

  constructor(scope: Construct, id: string, key: Key) {
    super(scope, id);
    this.key = key;
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true, displayName: 'Spinebridge' });
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', key);
    this.deadLetters.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.deadLetters.queueArn],
        conditions: {
          ArnEquals: { 'aws:SourceArn': this.topic.topicArn },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    );
  }

  publishedBy(publisher: ServiceFunction): void {
    publisher.allow(
      new PolicyStatement({ sid: 'TellStaff', actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    publisher.useKey(this.key);
    publisher.set({ STAFF_TOPIC_ARN: this.topic.topicArn });
  }
}
