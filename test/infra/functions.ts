import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FunctionName, functions } from '../../functions/functions.ts';
import { outboxMappings } from '../../functions/triggers.ts';
import { longestLinkDays } from '../../shared/links/case-links.ts';
import { deadLettersOf, lambdaOf, partOf, placeOf } from './support/places.ts';
import { both, type Cfn, type Resource, type StageTemplates } from './support/synthesised.ts';

const names = Object.keys(functions) as FunctionName[];

/** The alarms that watch a metric of a function. */
const alarmsOn = (templates: StageTemplates, name: FunctionName, metric: string): Resource[] =>
  templates
    .all('AWS::CloudWatch::Alarm')
    .filter(
      ({ props }) =>
        props.MetricName === metric &&
        (props.Dimensions ?? []).some(
          ({ Value }: Cfn) => templates.text('observability', Value) === `${placeOf(name)}/Function`,
        ),
    );

describe.each(both)('the functions of $stage.name', (templates) => {
  it('are those of functions.ts', () => {
    const deployed = templates.all('AWS::Lambda::Function').map(({ name }) => name);
    expect(deployed.toSorted()).toEqual(names.map((name) => `${placeOf(name)}/Function`).toSorted());
  });

  it.each(names)('%s has a role, an encrypted log, traces and dead letters of its own or ours', (name) => {
    const { props } = lambdaOf(templates, name);
    const text = (value: Cfn): string => templates.text(partOf(name), value);
    expect(text(props.Role)).toBe(`${placeOf(name)}/Role.Arn`);
    expect(props.TracingConfig).toEqual({ Mode: 'Active' });
    expect(text(props.DeadLetterConfig.TargetArn)).toBe(`${deadLettersOf(name)}.Arn`);
    expect(text(props.KmsKeyArn)).toBe('data/DataKey.Arn');
    const logs = templates.named(text(props.LoggingConfig.LogGroup));
    expect(logs.name).toBe(`${placeOf(name)}/Logs`);
    expect(text(logs.props.KmsKeyId)).toBe('data/LogsKey.Arn');
    expect(logs.props.RetentionInDays).toBe(templates.stage.logRetentionDays);
  });

  it.each(names)('%s runs as its description says, on arm64 and Node 24', (name) => {
    const { timeoutSeconds, memoryMegabytes } = functions[name];
    expect(lambdaOf(templates, name).props).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      Timeout: timeoutSeconds,
      MemorySize: memoryMegabytes,
      ReservedConcurrentExecutions: templates.stage.reservedConcurrency?.[name],
    });
  });

  it.each(names)('%s raises an alarm when it fails and when it is throttled', (name) => {
    expect(alarmsOn(templates, name, 'Errors')).toHaveLength(1);
    expect(alarmsOn(templates, name, 'Throttles')).toHaveLength(1);
  });

  it('get the outbox lane by lane, with failures reported, split, bounded and kept', () => {
    const mappings = templates.all('AWS::Lambda::EventSourceMapping').map(({ props }) => props);
    expect(mappings).toHaveLength(outboxMappings.length);
    for (const { lane, batchSize, parallel, function: name } of outboxMappings) {
      const mapping = mappings.find(({ FilterCriteria }) => JSON.stringify(FilterCriteria).includes(`\\"${lane}\\"`));
      expect(mapping, lane).toMatchObject({
        BatchSize: batchSize,
        ParallelizationFactor: parallel,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      expect(mapping?.MaximumRetryAttempts).toBeGreaterThanOrEqual(1);
      expect(mapping?.MaximumRecordAgeInSeconds).toBeLessThan(24 * 3600);
      const text = (value: Cfn): string => templates.text('background', value);
      expect(text(mapping?.DestinationConfig.OnFailure.Destination)).toBe('messages/WorkDeadLetters.Arn');
      expect(text(mapping?.EventSourceArn)).toBe('data/Outbox.StreamArn');
      expect(text(mapping?.FunctionName)).toBe(`${placeOf(name)}/Function`);
      expect(JSON.parse(mapping?.FilterCriteria.Filters[0].Pattern)).toEqual({
        eventName: ['INSERT', 'MODIFY'],
        dynamodb: { NewImage: { lane: { S: [lane] }, pending: { S: [{ exists: true }] } } },
      });
    }
  });

  it('rotate the keys only once Secrets Manager may call', () => {
    const [rotation] = templates.all('AWS::SecretsManager::RotationSchedule');
    const permissions = templates
      .all('AWS::Lambda::Permission')
      .filter(({ logicalId }) => rotation?.dependsOn.includes(logicalId));
    expect(permissions.map(({ props }) => props.Principal)).toEqual(['secretsmanager.amazonaws.com']);
  });

  it('rotate the keys so rarely that a link meets one rotation at most, and as often as the reviewer is told', () => {
    const [rotation] = templates.all('AWS::SecretsManager::RotationSchedule');
    const days = rotation?.props.RotationRules.AutomaticallyAfterDays;
    expect(days).toBeGreaterThan(longestLinkDays);
    expect(readFileSync('docs/security.md', 'utf8')).toContain(`rotated every ${days} days`);
  });
});
