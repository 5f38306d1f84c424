import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { outboxMappings } from '../../functions/triggers.ts';
import type { Lane } from '../../shared/domain/messages/events.ts';
import type { BackgroundName, Serving } from './serving-functions.ts';

/**
 * Stream records live 24 hours; a batch that fails so often is given up here and comes back through the sweeper, which finds
 * its event by the pending mark.
 */
const attempts = 5;
const oldest = Duration.hours(6);

/** Brings the outbox to who keeps its promises: one mapping a lane, each with what is still pending, failures reported one by one. */
export class OutboxStream extends Construct {
  /** The id of each lane's mapping, under which Lambda counts what it hands on. */
  readonly lanes: Readonly<Record<Lane, string>>;

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
    const lanes = outboxMappings.map(({ lane, batchSize, parallel, function: name }) => {
      const mapping = new EventSourceMapping(this, `Lane-${lane}`, {
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
        metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.or('INSERT', 'MODIFY'),
            dynamodb: { NewImage: { lane: { S: FilterRule.isEqual(lane) }, pending: { S: FilterRule.exists() } } },
          }),
        ],
      });
      return [lane, mapping.eventSourceMappingId];
    });
    this.lanes = Object.fromEntries(lanes);
  }
}
