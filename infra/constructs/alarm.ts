import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { OperationsTopics } from './operations-topics.ts';

/** Alarms when the metric is above, or below. */
type Limit = { above: number; below?: never } | { below: number; above?: never };

export type Alert = Limit & {
  metric: IMetric;
  /** Who is hurt while this lasts. */
  hurts: string;
  /** Page of docs/runbooks that tells what to do. */
  runbook: string;
  /** Periods in a row; 1 unless a single one is normal. */
  periods?: number;
  /** Silence is what is looked for: it alarms where there is no data, too. */
  isBeat?: boolean;
};

/** Where alarms stand, and who hears of them. */
export interface Watch {
  readonly scope: Construct;
  readonly stage: Stage;
  readonly operations: OperationsTopics;
}

export const fiveMinutes = Duration.minutes(5);

const constructOf = (id: string): string => `${id}Alarm`;

/** @returns the alarms that were raised in a stack, by their ids. */
export const raisedIn = (scope: Construct): readonly { id: string; metric: IMetric }[] =>
  scope.node.children
    .filter((child) => child instanceof Alarm)
    .map(({ node, metric }) => ({ id: node.id.slice(0, -constructOf('').length), metric }));

/**
 * An alarm that says who is hurt and what to do. Both channels hear of each: one of them may be what is broken. None hears when it ends:
 * a metric that is quiet again says little, and each page says what must be true. The name is all that a text shows, so it can be read.
 */
export function raiseAlarm({ scope, stage, operations }: Watch, id: string, alert: Alert): void {
  const { metric, above, below, hurts, runbook, periods = 1, isBeat = false } = alert;
  const { GREATER_THAN_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator;
  const alarm = new Alarm(scope, constructOf(id), {
    alarmName: `Spinebridge-${stage.name}-${id}`,
    metric,
    ...(below === undefined
      ? { threshold: above, comparisonOperator: GREATER_THAN_THRESHOLD }
      : { threshold: below, comparisonOperator: LESS_THAN_THRESHOLD }),
    evaluationPeriods: periods,
    treatMissingData: isBeat ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    alarmDescription: `Hurt: ${hurts} What to do: docs/runbooks/${runbook}.md`,
  });
  for (const { topic } of Object.values(operations.channels)) alarm.addAlarmAction(new SnsAction(topic));
}
