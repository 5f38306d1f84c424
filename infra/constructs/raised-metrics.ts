import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { raisedIn } from './alarm.ts';

/** Parts of a sum are numbered, which says nothing; CloudWatch's own name of the metric does. */
const isNumbered = (part: string): boolean => /^m\d+$/.test(part);

const named = (metric: IMetric, label: string): IMetric => (metric instanceof Metric ? metric.with({ label }) : metric);

/** What an alarm reads: of a calculation each part, because the answer of most is no more than yes or no. */
function partsOf(id: string, metric: IMetric): IMetric[] {
  if (!(metric instanceof MathExpression)) return [metric];
  return Object.entries(metric.usingMetrics).map(([name, part]) =>
    isNumbered(name) ? part : named(part, `${id}: ${name}`),
  );
}

/**
 * The metrics of alarms that stand in a stack, so that each is described once, where it is watched.
 * @param which ids of alarms
 * @throws where no alarm has such an id: an empty graph would hide that something is no longer watched
 */
export function raisedMetrics(scope: Construct, which: RegExp): IMetric[] {
  const found = raisedIn(scope).filter(({ id }) => which.test(id));
  if (found.length === 0)
    throw new Error(`overview-graphs.ts: no alarm has an id like ${which.source}, so its graph would be empty.`);
  return found.flatMap(({ id, metric }) => partsOf(id, metric));
}
