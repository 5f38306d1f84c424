import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { outboxMappings } from '../../functions/triggers.ts';
import type { BackgroundName, Serving } from './serving-functions.ts';

/**
 * Stream records live 24 hours; a batch that fails so often is given up here and comes back through the sweeper, which finds
 * its event by the pending mark.
 */
const attempts = 5;
const oldest = Duration.hours(6);

/** Brings the outbox to who keeps its promises: one mapping a lane, each with what is still pending, failures reported one by one. */
export class OutboxStream extends Construct {
  constructor(scope: Construct, id: string, outbox: Table, serving: Serving<BackgroundName>, deadLetters: Queue) {
    super(scope, id);
    const streamArn = outbox.tableStreamArn ?? '';
    for (const name of new Set(outboxMappings.map((mapping) => mapping.function)))
      serving[name].allow(
        new PolicyStatement({
          sid: 'ReadOutboxStream',
          actions: [
            'dynamodb:DescribeStream',
            'dynamodb:GetRecords',
            'dynamodb:GetShardIterator',
            'dynamodb:ListStreams',
          ],
          resources: [streamArn],
        }),
      );
    for (const { lane, batchSize, parallel, function: name } of outboxMappings) {
      new EventSourceMapping(this, `Lane-${lane}`, {
        target: serving[name].lambda,
        eventSourceArn: streamArn,
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize,
        parallelizationFactor: parallel,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: attempts,
        maxRecordAge: oldest,
        onFailure: new SqsDlq(deadLetters),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.or('INSERT', 'MODIFY'),
            dynamodb: { NewImage: { lane: { S: FilterRule.isEqual(lane) }, pending: { S: FilterRule.exists() } } },
          }),
        ],
      });
    }
  }
}
