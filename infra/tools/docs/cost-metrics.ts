import { type FunctionDescription, functions } from '../../../functions/functions.ts';
import { type MetricName, metricNames } from '../../../shared/observability/metrics.ts';
import { ringers } from '../../constructs/counted.ts';
import type { CostInputs } from './cost-basis.ts';

const described: readonly FunctionDescription[] = Object.values(functions);

/** What whoever runs timers counts: the function that they ring, and the sweeper those that were lost. */
const ofTimers: readonly MetricName[] = [
  'Escalations',
  'HandOffs',
  'ClocksTold',
  'TraysEmptied',
  'CalendarsRechecked',
  'MorningsBegun',
  'TestPagesSent',
  'RegionsWithoutOnCall',
  'TestPagesUnanswered',
  'TestPagesUndelivered',
];

/** @returns how many functions count this; each is a metric of its own. */
function countersOf(name: MetricName): number {
  if (name.startsWith('Requests')) return described.filter(({ trigger }) => trigger === 'http').length;
  if (name === 'RecordsUnreadable') return described.filter(({ tables }) => Object.keys(tables).length > 0).length;
  return ofTimers.includes(name) ? ringers.length : 1;
}

/**
 * @returns metrics that are paid for: of our functions, of the gateway's methods, of filters of logs and of the stream's mappings. The most
 * that there can be: one that has no data in an hour costs nothing for it, such as what counts failures.
 */
export const paidMetrics = ({ counted }: CostInputs): number =>
  metricNames.reduce((total, name) => total + countersOf(name), 0) +
  counted.metricsOfAMethod * counted.methods +
  counted.metricFilters +
  counted.metricsOfAMapping * counted.mappings;
