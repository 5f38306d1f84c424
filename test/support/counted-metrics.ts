import { Metrics } from '@aws-lambda-powertools/metrics';
import { vi } from 'vitest';
import type { MetricName } from '../../shared/observability/metrics.ts';

/** Watches what is counted until the test ends. @returns what a name came to so far; undefined where nobody counted it */
export function countedMetrics(): (name: MetricName) => number | undefined {
  const counted = new Map<string, number>();
  vi.spyOn(Metrics.prototype, 'addMetric').mockImplementation(function (this: Metrics, name, _unit, value) {
    counted.set(name, (counted.get(name) ?? 0) + value);
    return this;
  });
  return (name) => counted.get(name);
}
