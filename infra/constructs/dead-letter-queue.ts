import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { removalOf } from './removal.ts';

/** Where something goes that could not be done in all its attempts; anything in it raises an alarm. Kept for 14 days. */
export const deadLetterQueue = (scope: Construct, id: string, stage: Stage, encryptionMasterKey: IKey): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: removalOf(stage),
  });

/**
 * Lets a service of this account put into a queue what it could not deliver, for sources like the one given. A queue that stands before
 * its sources cannot name them: it would need the stack that needs it.
 */
export function takesFrom(queue: Queue, service: 'sns' | 'events', source: string): void {
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': source },
      },
    }),
  );
}
