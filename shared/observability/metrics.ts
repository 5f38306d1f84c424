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
  /** * Those of them that page somebody. */
  'PagesFoundPending',
  /** The others. */
  'NoticesFoundPending',
  /** * Nobody answered and no page followed: found by the sweeper. */
  'EscalationsFoundOverdue',
  /** * The sweeper could not put something right. */
  'SweepFailures',
  /** Sweeps that looked and could put right all that they found. * None in a quarter of an hour: nobody looks any more. */
  'SweepsDone',
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
  /** Mornings whose digests and test pages are promised, again where their timer rings again. * None in a day: neither timer nor sweeper begins them. */
  'MorningsBegun',
  /** Of a morning that was begun in office hours, also where it is none. */
  'TestPagesSent',
  /** * Regions in which nobody is to be called that morning, so that no phone is tried. */
  'RegionsWithoutOnCall',
  /** * Test pages of the day before that nobody had answered by the morning, also where it is none. */
  'TestPagesUnanswered',
  /** * Test pages of the day before, answered or not, of which no text message is known to have gone out; also where it is none. */
  'TestPagesUndelivered',
  /** * People to be called within a day whom no text message reaches: found by the daily comparison, also where it is none. */
  'OnCallUnreachable',
  'RequestsAnswered',
  'RequestsRefused',
  /** Those refused that said 401 or 403: a token, a link or a role that does not let in. */
  'RequestsUnauthorised',
  'RequestsFailed',
  /** Who came back from the sign-in service and was not let into the console. */
  'SignInsRefused',
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
