import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { NamedAlert } from './named-alert.ts';
import { trailPatterns } from './trail-patterns.ts';

const statistic = 'sum';

/** The trail itself: the sweeper alone takes up a role every five minutes, so an hour without an event is an hour without a trail. */
const silence = (events: LogGroup): NamedAlert => ({
  name: 'trail-silent',
  metric: new Metric({
    namespace: 'AWS/Logs',
    metricName: 'IncomingLogEvents',
    dimensionsMap: { LogGroupName: events.logGroupName },
    statistic,
    period: Duration.hours(1),
  }),
  below: 1,
  isBeat: true,
  hurts: 'everybody whose records are looked at or changed meanwhile, because nothing tells by whom.',
  runbook: 'trail-changed',
});

/** @returns what the trail's log group tells, each counted by a filter of its own and zero on a good day, and whether it tells anything. */
export const trailMetrics = (scope: Construct, stage: Stage, events: LogGroup): readonly NamedAlert[] => [
  silence(events),
  ...trailPatterns(stage).map(({ name, pattern, ...alert }): NamedAlert => {
    const filter = new MetricFilter(scope, name, {
      logGroup: events,
      filterPattern: FilterPattern.literal(`{ ${pattern} }`),
      metricNamespace: `SpinebridgeTrail/${stage.name}`,
      metricName: name,
      metricValue: '1',
    });
    return { name, metric: filter.metric({ statistic, period: Duration.minutes(5) }), above: 0, ...alert };
  }),
];
