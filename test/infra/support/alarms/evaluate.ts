import type { Cfn } from '../synthesised.ts';
import { resultOf, type Value } from './expression.ts';
import { type Days, slotSeconds } from './series.ts';

interface Query {
  id: string;
  name: string;
  statistic: string;
  slots: number;
}

/** An alarm as the template has it, made ready to be evaluated. */
export interface AlarmModel {
  /** Without the stage: `sweeper-silent`. */
  name: string;
  queries: readonly Query[];
  expression: string;
  slots: number;
  periods: number;
  toAlarm: number;
  isBreach: (value: number) => boolean;
  isMissingBreach: boolean;
}

/** What a value of the template comes to. */
export type TextOf = (value: Cfn) => string;

/** Namespace, name and dimensions of a metric. */
function metricName(textOf: TextOf, metric: Cfn): string {
  const dimensions = (metric.Dimensions ?? [])
    .map(({ Name, Value }: Cfn) => `${Name}=${textOf(Value)}`)
    .toSorted()
    .join(' ');
  return `${metric.Namespace} ${metric.MetricName} ${dimensions}`.trim();
}

function queriesOf(textOf: TextOf, props: Cfn): { queries: Query[]; expression: string } {
  const query = (id: string, metric: Cfn, statistic: string, period: number): Query => ({
    id,
    name: metricName(textOf, metric),
    statistic,
    slots: period / slotSeconds,
  });
  if (!props.Metrics) return { queries: [query('only', props, props.Statistic, props.Period)], expression: 'only' };
  const queries = props.Metrics.filter(({ MetricStat }: Cfn) => MetricStat).map(({ Id, MetricStat }: Cfn) =>
    query(Id, MetricStat.Metric, MetricStat.Stat, MetricStat.Period),
  );
  const returned = props.Metrics.filter(({ ReturnData }: Cfn) => ReturnData !== false);
  if (returned.length !== 1) throw new Error(`${props.AlarmName} has ${returned.length} results.`);
  return { queries, expression: returned[0].Expression };
}

const comparisons: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
};

/**
 * @param props of the alarm, as the template has them
 * @throws Error where it uses what this does not model
 */
export function alarmModel(props: Cfn, textOf: TextOf): AlarmModel {
  const { queries, expression } = queriesOf(textOf, props);
  const compare = comparisons[props.ComparisonOperator];
  const [{ slots } = { slots: 0 }] = queries;
  if (!compare || !Number.isInteger(slots) || slots === 0 || queries.some((each) => each.slots !== slots))
    throw new Error(`${props.AlarmName} is not modelled.`);
  return {
    name: props.AlarmName.replace(/^Spinebridge-\w+-/, ''),
    queries,
    expression,
    slots,
    periods: props.EvaluationPeriods,
    toAlarm: props.DatapointsToAlarm ?? props.EvaluationPeriods,
    isBreach: (value) => compare(value, props.Threshold),
    isMissingBreach: props.TreatMissingData === 'breaching',
  };
}

/** The alarm's value over the period that ends with a slot. */
function valueAt({ queries, expression, slots }: AlarmModel, days: Days, last: number): Value {
  return resultOf(expression, (id) => {
    const query = queries.find((each) => each.id === id);
    if (!query) throw new Error(`${expression} has no ${id}.`);
    return days.read(query.name, query.statistic, last, slots);
  });
}

/**
 * Whether the alarm rings at the end of a slot. As CloudWatch does by default, its window ends there and slides with it (CloudWatch User
 * Guide, "Alarm evaluation windows"), and each of the periods in it breaches or does not.
 */
export function rings(alarm: AlarmModel, days: Days, slot: number): boolean {
  let breaching = 0;
  for (let period = 0; period < alarm.periods; period += 1) {
    const value = valueAt(alarm, days, slot - period * alarm.slots);
    if (value === undefined ? alarm.isMissingBreach : alarm.isBreach(value)) breaching += 1;
  }
  return breaching >= alarm.toAlarm;
}

/** The first slot of a span at whose end the alarm rings. */
export function firstRing(alarm: AlarmModel, days: Days, from: number, until: number): number | undefined {
  for (let slot = from; slot < until; slot += 1) if (rings(alarm, days, slot)) return slot;
  return undefined;
}
