import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface Alert {
  metric: IMetric;
  /** Alarms when the metric is above it. */
  above: number;
  /** Who is hurt while this lasts. */
  hurts: string;
  /** Page of docs/runbooks that tells what to do. */
  runbook: string;
  /** Periods in a row; 1 unless a single one is normal. */
  periods?: number;
}

export const fiveMinutes = Duration.minutes(5);

/** An alarm that says who is hurt and what to do. */
export function raiseAlarm(scope: Construct, id: string, operations: ITopic, alert: Alert): Alarm {
  const { metric, above, hurts, runbook, periods = 1 } = alert;
  const alarm = new Alarm(scope, id, {
    metric,
    threshold: above,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `Hurt: ${hurts} What to do: docs/runbooks/${runbook}.md`,
  });
  alarm.addAlarmAction(new SnsAction(operations));
  return alarm;
}
