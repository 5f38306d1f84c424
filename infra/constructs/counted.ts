import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from '../../functions/functions.ts';
import type { MetricName } from '../../shared/observability/metrics.ts';
import { fiveMinutes } from './alarm.ts';

/** What a function counts (shared/observability/metrics.ts), under the dimension that Powertools gives it. */
export const counted = (metricName: MetricName, service: FunctionName): Metric =>
  new Metric({
    namespace: 'Spinebridge',
    metricName,
    dimensionsMap: { service },
    statistic: 'sum',
    period: fiveMinutes,
  });
