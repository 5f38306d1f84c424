import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type HorizontalAnnotation,
  type IMetric,
  type IWidget,
  MathExpression,
  type Metric,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type FunctionName, functions } from '../../functions/functions.ts';
import { fiveMinutes } from './alarm.ts';
import { counted } from './counted.ts';
import { graphsOf, type WatchedGraph } from './overview-graphs.ts';
import { raisedMetrics } from './raised-metrics.ts';
import type { Running } from './running.ts';

const month = Duration.days(28);

/** What we promise, and at what value each promise is broken. */
const objectives = {
  answered: { label: 'Requests answered, % (objective 99.9)', value: 99.9 },
  answerTime: { label: 'Answer time p95, ms (objective 1000)', value: 1000 },
  streamAge: { label: 'Oldest event waiting, ms (objective 60000)', value: 60_000 },
  pending: { label: 'Promises found pending (objective 0)', value: 0 },
} as const satisfies Record<string, HorizontalAnnotation>;

/** Share of requests that did not end in a 5xx; 100 where there were none. */
const answered = ({ api: { api } }: Pick<Running, 'api'>, period: Duration): MathExpression =>
  new MathExpression({
    expression: 'IF(FILL(all, 0) > 0, 100 * (1 - FILL(failed, 0) / all), 100)',
    usingMetrics: {
      failed: api.metricServerError({ period, statistic: 'sum' }),
      all: api.metricCount({ period, statistic: 'sum' }),
    },
    label: objectives.answered.label,
    period,
  });

const graph = (title: string, left: IMetric[], annotation?: HorizontalAnnotation): GraphWidget =>
  new GraphWidget({ title, left, width: 12, ...(annotation && { leftAnnotations: [annotation] }) });

/** A graph of what alarms of the stack watch. */
function watchedGraph(scope: Construct, { title, alarms, also = [], right }: WatchedGraph): GraphWidget {
  const metrics = [...raisedMetrics(scope, alarms), ...also];
  const isRight = ({ label }: { label?: string }): boolean => right !== undefined && !!label?.endsWith(`: ${right}`);
  return new GraphWidget({
    title,
    width: 12,
    left: metrics.filter((metric) => !isRight(metric as Metric)),
    right: metrics.filter((metric) => isRight(metric as Metric)),
  });
}

/** What is promised: first over four weeks, then as it is now. */
function promises(scope: Construct, running: Running): IWidget[] {
  const { api } = running.api;
  const period = fiveMinutes;
  return [
    new SingleValueWidget({
      title: 'Four weeks',
      width: 24,
      metrics: [answered(running, month)],
      start: `-${month.toIsoString()}`,
      setPeriodToTimeRange: true,
    }),
    graph('Requests answered', [answered(running, period)], objectives.answered),
    graph('Answer time', [api.metricLatency({ period, statistic: 'p95' })], objectives.answerTime),
    graph('Pages and notices waiting', raisedMetrics(scope, /^stream-age$/), objectives.streamAge),
    graph(
      'Promises not kept',
      raisedMetrics(scope, /^(PromisesFoundPending|EscalationsFoundOverdue|SweepFailures)$/),
      objectives.pending,
    ),
  ];
}

/** What functions do and how long it takes them. */
function work(scope: Construct, { serving }: Running): IWidget[] {
  const period = fiveMinutes;
  const lambdas = (Object.keys(functions) as FunctionName[]).map((each) => serving[each].lambda);
  return [
    graph('Messages', [
      counted('MessagesSent', 'relay'),
      ...raisedMetrics(scope, /^(SendsFailed|ReactionsFailed|EventsUnreadable)$/),
    ]),
    graph('Errors', raisedMetrics(scope, /-errors$/)),
    graph(
      'Duration p95',
      lambdas.map((lambda) => lambda.metricDuration({ period, statistic: 'p95' })),
    ),
    graph(
      'Containers at once',
      lambdas.map((lambda) => lambda.metric('ConcurrentExecutions', { period, statistic: 'max' })),
    ),
  ];
}

/**
 * One page that shows it all: the objectives over four weeks first, then what is happening now.
 * @param scope the stack in which all alarms have been raised
 */
export function overview(scope: Construct, name: string, running: Running): Dashboard {
  const page = new Dashboard(scope, 'Dashboard', { dashboardName: name });
  page.addWidgets(
    ...promises(scope, running),
    ...graphsOf(scope).map((each) => watchedGraph(scope, each)),
    ...work(scope, running),
  );
  return page;
}
