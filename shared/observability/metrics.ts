import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics({ namespace: 'Spinebridge' });

/** What is counted. Those marked * should be zero; an alarm watches each. */
export const metricNames = [
  'MessagesSent',
  /** * A send failed; the event stays pending and is tried again. */
  'SendsFailed',
  /** * Nothing that is confirmed reaches anybody who was to be told; it was published all the same. */
  'NobodyReachable',
  /** * What an event set going failed; it stays pending and is tried again. */
  'ReactionsFailed',
  /** * An outbox record that no schema reads; it stays pending. */
  'EventsUnreadable',
  /** * A record of a list that no schema reads; the list goes on without it. */
  'RecordsUnreadable',
  /** * Promised before the grace and not done: found by the sweeper. */
  'PromisesFoundPending',
  /** * Nobody answered and no page followed: found by the sweeper. */
  'EscalationsFoundOverdue',
  /** * The sweeper could not put something right. */
  'SweepFailures',
  'Escalations',
  'HandOffs',
  /** Clocks of cases that were told of: near, missed, or words not read; and requests that no referrer answered in time. */
  'ClocksTold',
  'TraysEmptied',
  /** Came in by SNS and had its effect, or had none: replies to pages. */
  'InboundHandled',
  'InboundRefused',
  /** Changes of the calendar whose days are looked at once more. */
  'CalendarsRechecked',
  /** Mornings whose digests and test pages were promised. */
  'MorningsBegun',
  'RequestsAnswered',
  'RequestsRefused',
  'RequestsFailed',
] as const;
export type MetricName = (typeof metricNames)[number];

/** Counts something; published by `publishMetrics`. */
export const count = (name: MetricName, value = 1): void => {
  metrics.addMetric(name, MetricUnit.Count, value);
};

/** Writes what was counted since the last call as one CloudWatch embedded-metric line. Writes nothing when nothing was. */
export const publishMetrics = (): void => {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
};
