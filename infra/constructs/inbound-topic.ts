import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { removalOf } from './removal.ts';
import type { ServiceFunction } from './service-function.ts';

export interface InboundTopicProps {
  readonly stage: Stage;
  /** Of topics and queues; it must let the publisher encrypt (data-stack.ts). */
  readonly key: Key;
  /** The one service that may publish, such as `sms-voice`. */
  readonly publisher: string;
}

/** What a service of this account tells us comes in here and goes to one function. Nobody else may publish, people neither. */
export class InboundTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { stage, key, publisher }: InboundTopicProps) {
    super(scope, id);
    // A function that hears two topics tells them apart by the names of their constructs.
    this.topic = new Topic(this, `${id}Topic`, { masterKey: key, enforceSSL: true });
    this.topic.applyRemovalPolicy(removalOf(stage));
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'TheServiceOfThisAccount',
        principals: [new ServicePrincipal(`${publisher}.amazonaws.com`)],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:${publisher}:${Aws.REGION}:${Aws.ACCOUNT_ID}:*` },
        },
      }),
    );
  }

  /**
   * @param to the function that acts on what comes in (functions/inbound)
   * @param deadLetters where SNS puts what it could not hand to the function
   */
  heardBy(to: ServiceFunction, deadLetters: Queue): void {
    this.topic.addSubscription(new LambdaSubscription(to.lambda, { deadLetterQueue: deadLetters }));
  }
}
