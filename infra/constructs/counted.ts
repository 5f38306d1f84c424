import type { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from '../../functions/functions.ts';
import type { MetricName } from '../../shared/observability/metrics.ts';
import { fiveMinutes } from './alarm.ts';

/** What a function counts (shared/observability/metrics.ts), under the dimension that Powertools gives it. */
export const counted = (metricName: MetricName, service: FunctionName, period: Duration = fiveMinutes): Metric =>
  new Metric({
    namespace: 'Spinebridge',
    metricName,
    dimensionsMap: { service },
    statistic: 'sum',
    period,
  });

/**
 * The sum of metrics, nothing where none has data. Filled even where it is one: an alarm that waits for missing data asks for some
 * periods more than it was told ("evaluation range", CloudWatch User Guide), and comes late.
 */
export const sumOf = (metrics: readonly Metric[], period: Duration = fiveMinutes): MathExpression =>
  new MathExpression({
    expression: metrics.map((_, at) => `FILL(m${at}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(metrics.map((metric, at) => [`m${at}`, metric])),
    period,
  });

/** Who runs timers: the function that they ring, and the sweeper those that were lost. */
export const ringers = ['timers', 'sweeper'] as const satisfies readonly FunctionName[];

/** What is counted by whoever runs timers. */
export const countedByTimers = (metricName: MetricName, period: Duration = fiveMinutes): MathExpression =>
  sumOf(
    ringers.map((service) => counted(metricName, service, period)),
    period,
  );
