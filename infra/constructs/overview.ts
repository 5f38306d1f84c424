import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type HorizontalAnnotation,
  type IMetric,
  MathExpression,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type FunctionName, functions } from '../../functions/functions.ts';
import { fiveMinutes } from './alarm.ts';
import { counted } from './counted.ts';
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

/** One page that shows it all: the objectives over four weeks first, then what is happening now. */
export function overview(scope: Construct, name: string, running: Running): Dashboard {
  const { api, serving, alerts } = running;
  const period = fiveMinutes;
  const lambdas = (Object.keys(functions) as FunctionName[]).map((each) => serving[each].lambda);
  const streamAge = serving.relay.lambda.metric('IteratorAge', { statistic: 'max', period });
  const pending = counted('PromisesFoundPending', 'sweeper');
  const page = new Dashboard(scope, 'Dashboard', { dashboardName: name });
  page.addWidgets(
    new SingleValueWidget({
      title: 'Four weeks',
      width: 24,
      metrics: [answered(running, month)],
      start: `-${month.toIsoString()}`,
      setPeriodToTimeRange: true,
    }),
    graph('Requests answered', [answered(running, period)], objectives.answered),
    graph('Answer time', [api.api.metricLatency({ period, statistic: 'p95' })], objectives.answerTime),
    graph('Pages and notices waiting', [streamAge], objectives.streamAge),
    graph('Promises not kept', [pending, counted('EscalationsFoundOverdue', 'sweeper')], objectives.pending),
    graph('Messages', [
      counted('MessagesSent', 'relay'),
      counted('SendsFailed', 'relay'),
      counted('ReactionsFailed', 'relay'),
      counted('Escalations', 'timers'),
      alerts.topic.metricNumberOfNotificationsFailed({ period }),
    ]),
    graph(
      'Errors',
      lambdas.map((lambda) => lambda.metricErrors({ period })),
    ),
    graph(
      'Duration p95',
      lambdas.map((lambda) => lambda.metricDuration({ period, statistic: 'p95' })),
    ),
    graph(
      'Containers at once',
      lambdas.map((lambda) => lambda.metric('ConcurrentExecutions', { period, statistic: 'max' })),
    ),
  );
  return page;
}
