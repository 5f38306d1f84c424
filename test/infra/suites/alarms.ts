import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metricNames } from '../../../shared/observability/metrics.ts';
import { type Json, ofType, templates } from '../support/cloud.ts';
import { nameOf } from '../support/names.ts';

const alarms = ofType(templates.prod.observability, 'AWS::CloudWatch::Alarm').map(([, each]) => each.Properties);
const runbooks = readdirSync('docs/runbooks').filter((file) => file.endsWith('.md') && file !== 'README.md');
const runbookOf = ({ AlarmDescription }: Json): string =>
  /docs\/runbooks\/([\w-]+\.md)/.exec(AlarmDescription)?.[1] ?? '';

describe('alarms', () => {
  it('each say who is hurt and what to do, and tell operations', () => {
    for (const alarm of alarms) {
      expect(alarm.AlarmDescription).toMatch(/^Hurt: .+\. What to do: docs\/runbooks\/[\w-]+\.md$/);
      expect(alarm.AlarmActions.map((each: Json) => nameOf('prod', 'observability', each))).toEqual([
        'observability/Operations',
      ]);
    }
  });

  it('have a page each, and each page an alarm', () => {
    expect([...new Set(alarms.map(runbookOf))].toSorted()).toEqual(runbooks.toSorted());
  });

  it.each(runbooks)('%s says who is hurt, what to look at and what to do', (file) => {
    const page = readFileSync(`docs/runbooks/${file}`, 'utf8');
    for (const heading of ['## Who is hurt', '## Look', '## Do']) expect(page).toContain(heading);
  });

  it('watch every metric of ours that should be zero', () => {
    const watched = alarms.filter(({ Namespace }) => Namespace === 'Spinebridge').map(({ MetricName }) => MetricName);
    expect(metricNames).toEqual(expect.arrayContaining(watched));
    expect(watched.toSorted()).toEqual([
      'Escalations',
      'EscalationsFoundOverdue',
      'EventsUnreadable',
      'PromisesFoundPending',
      'SendsFailed',
      'SweepFailures',
    ]);
  });

  it('watch every queue of what could not be done', () => {
    const watched = alarms.filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible');
    const queues = watched.map(({ Dimensions }) => nameOf('prod', 'observability', Dimensions[0].Value));
    expect(queues.toSorted()).toEqual(['service/DeadLetters:QueueName', 'service/Timers/DeadLetters:QueueName']);
  });

  it('name a metric that has its dimensions: without them a metric of AWS is silent', () => {
    for (const { Dimensions, MetricName } of alarms) expect(Dimensions ?? [], MetricName).not.toEqual([]);
  });
});

describe('the topic of operations', () => {
  it('lets CloudWatch of this account publish, over TLS', () => {
    const [[, policy]] = ofType(templates.prod.observability, 'AWS::SNS::TopicPolicy') as [[string, Json]];
    const statements: Json[] = policy.Properties.PolicyDocument.Statement;
    const allowed = statements.find(({ Effect }) => Effect === 'Allow');
    expect(allowed).toMatchObject({
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    expect(statements.some(({ Effect }) => Effect === 'Deny')).toBe(true);
  });
});
