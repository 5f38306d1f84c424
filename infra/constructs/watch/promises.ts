import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type FunctionName, functions } from '../../../functions/functions.ts';
import type { MetricName } from '../../../shared/observability/metrics.ts';
import { fiveMinutes, raiseAlarm, type Watch } from '../alarm.ts';
import { counted, countedByTimers } from '../counted.ts';
import type { Running } from '../running.ts';

/** Metrics of our own that should be zero (shared/observability/metrics.ts). */
const shouldBeZero: readonly { name: MetricName; service: FunctionName; hurts: string; runbook: string }[] = [
  {
    name: 'PromisesFoundPending',
    service: 'sweeper',
    hurts: 'people whose messages are late.',
    runbook: 'promises-pending',
  },
  {
    name: 'EscalationsFoundOverdue',
    service: 'sweeper',
    hurts: 'urgent cases whose page is late.',
    runbook: 'escalations-overdue',
  },
  { name: 'SweepFailures', service: 'sweeper', hurts: 'people whose messages stay lost.', runbook: 'sweep-failures' },
  { name: 'SendsFailed', service: 'relay', hurts: 'staff and patients who are told late.', runbook: 'sends-failed' },
  {
    name: 'NobodyReachable',
    service: 'relay',
    hurts: 'the patient whose case or page nobody hears of.',
    runbook: 'nobody-reachable',
  },
  {
    name: 'ReactionsFailed',
    service: 'relay',
    hurts: 'people who may be seen too late without anybody noticing.',
    runbook: 'reactions-failed',
  },
  {
    name: 'EventsUnreadable',
    service: 'relay',
    hurts: 'people of one event that cannot be told.',
    runbook: 'events-unreadable',
  },
];

/** What is kept of the outbox's promises, what is found undone, and whether anything moves the outbox at all. */
export function watchPromises(watch: Watch, running: Running): void {
  const { serving, deadLetters, timerGroup } = running;
  for (const { name, service, hurts, runbook } of shouldBeZero)
    raiseAlarm(watch, name, { metric: counted(name, service), above: 0, hurts, runbook });
  raiseAlarm(watch, 'unanswered-emergencies', {
    metric: countedByTimers('Escalations'),
    above: 0,
    hurts: 'a person with an emergency or urgent case whom nobody on call has answered.',
    runbook: 'unanswered-emergencies',
  });
  raiseAlarm(watch, 'stream-age', {
    metric: serving.relay.lambda.metric('IteratorAge', { statistic: 'max', period: fiveMinutes }),
    above: 60_000,
    hurts: functions.relay.hurts,
    runbook: 'stream-age',
  });
  for (const [id, queue] of Object.entries(deadLetters))
    raiseAlarm(watch, `${id}-dead-letters`, {
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'max' }),
      above: 0,
      hurts: 'whoever was to be told or served by what lies in the queue.',
      runbook: 'dead-letters',
    });
  raiseAlarm(watch, 'timers-lost', {
    metric: new Metric({
      namespace: 'AWS/Scheduler',
      metricName: 'InvocationsFailedToBeSentToDeadLetterCount',
      dimensionsMap: { ScheduleGroup: timerGroup },
      statistic: 'sum',
      period: Duration.minutes(5),
    }),
    above: 0,
    hurts: 'a person whose next page or notice is lost without a trace; the sweeper finds it minutes late.',
    runbook: 'dead-letters',
  });
}
