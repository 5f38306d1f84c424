import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct, type IConstruct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

export interface InboundTopicProps {
  /** Of topics and queues; it must let the publisher encrypt (data-stack.ts). */
  readonly key: Key;
  /** The one service that may publish, such as `sms-voice`. */
  readonly publisher: string;
  /** The function that acts on what comes in (functions/inbound). */
  readonly to: ServiceFunction;
  /** Where SNS puts what it could not hand to the function. */
  readonly deadLetters: Queue;
}

/** What a service of this account tells us comes in here and goes to one function. Nobody else may publish, people neither. */
export class InboundTopic extends Construct {
  readonly topic: Topic;
  /** Until it is there the service may not publish; whoever names the topic waits for that already. */
  readonly policy: IConstruct;

  constructor(scope: Construct, id: string, { key, publisher, to, deadLetters }: InboundTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, `${id}Topic`, { masterKey: key, enforceSSL: true });
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
    this.policy = this.topic.node.findChild('Policy');
    this.topic.addSubscription(new LambdaSubscription(to.lambda, { deadLetterQueue: deadLetters }));
  }
}
