import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

/** The topic that staff subscribe to, each with a filter on the permanent `recipient` and the `channel`. */
export class StaffAlerts extends Construct {
  readonly topic: Topic;
  private readonly key: Key;

  constructor(scope: Construct, id: string, key: Key) {
    super(scope, id);
    this.key = key;
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true, displayName: 'Spinebridge' });
  }

  publishedBy(publisher: ServiceFunction): void {
    publisher.allow(
      new PolicyStatement({ sid: 'TellStaff', actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    publisher.useKey(this.key);
    publisher.set({ STAFF_TOPIC_ARN: this.topic.topicArn });
  }
}
