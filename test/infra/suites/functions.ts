import { describe, expect, it } from 'vitest';
import { type FunctionName, functions, outboxMappings } from '../../../functions/functions.ts';
import { type Json, ofType, templates } from '../support/cloud.ts';
import { nameOf, pathOf } from '../support/names.ts';

const names = Object.keys(functions) as FunctionName[];
const service = templates.prod.service;
const nameIn = (value: Json): string => nameOf('prod', 'service', value);

const lambdas = Object.fromEntries(
  ofType(service, 'AWS::Lambda::Function').map(([, each]) => [pathOf(each), each.Properties]),
);
const alarmed = (metric: string): string[] =>
  ofType(templates.prod.observability, 'AWS::CloudWatch::Alarm')
    .filter(([, { Properties }]) => Properties.MetricName === metric && Properties.Namespace === 'AWS/Lambda')
    .map(([, { Properties }]) => nameOf('prod', 'observability', Properties.Dimensions[0].Value));

describe('functions', () => {
  it('are those of functions.ts and no other', () => {
    expect(Object.keys(lambdas).toSorted()).toEqual(names.map((name) => `service/${name}/Function`).toSorted());
  });

  describe.each(names)('%s', (name) => {
    const path = `service/${name}/Function`;
    const lambda: Json = lambdas[path];

    it('has a role of its own with one policy of ours', () => {
      expect(nameIn(lambda.Role)).toBe(`service/${name}/Role`);
      const [, role] =
        ofType(service, 'AWS::IAM::Role').find(([, each]) => pathOf(each) === `service/${name}/Role`) ?? [];
      expect(role?.Properties.ManagedPolicyArns).toBeUndefined();
      expect(role?.Properties.Policies).toBeUndefined();
    });

    it('has a log group, traces, dead letters and a limit of containers', () => {
      expect(nameIn(lambda.LoggingConfig.LogGroup)).toBe(`service/${name}/Logs`);
      expect(lambda.TracingConfig).toEqual({ Mode: 'Active' });
      expect(nameIn(lambda.DeadLetterConfig.TargetArn)).toBe('service/DeadLetters');
      expect(lambda.ReservedConcurrentExecutions).toBeGreaterThan(0);
    });

    it('raises an alarm for errors and for throttles', () => {
      expect(alarmed('Errors')).toContain(path);
      expect(alarmed('Throttles')).toContain(path);
    });

    it('runs as described, and answers before API Gateway gives up after 29 seconds', () => {
      const { timeoutSeconds, memoryMegabytes, trigger } = functions[name];
      expect(lambda).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', Timeout: timeoutSeconds });
      expect(lambda.MemorySize).toBe(memoryMegabytes);
      if (trigger === 'http' || trigger === 'authorizer') expect(timeoutSeconds).toBeLessThan(29);
    });
  });
});

describe('the outbox stream', () => {
  const mappings = ofType(service, 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);

  it.each(outboxMappings)('reaches the relay in lane $lane, only with events still pending', (mapping) => {
    const found = mappings.find((each) => each.FilterCriteria.Filters[0].Pattern.includes(`"${mapping.lane}"`));
    expect(JSON.parse(found.FilterCriteria.Filters[0].Pattern)).toEqual({
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { NewImage: { lane: { S: [mapping.lane] }, pending: { S: [{ exists: true }] } } },
    });
    expect(found).toMatchObject({ BatchSize: mapping.batchSize, ParallelizationFactor: mapping.parallel });
    expect(nameIn(found.FunctionName)).toBe(`service/${mapping.function}/Function`);
    expect(nameIn(found.EventSourceArn)).toBe('data/Outbox:StreamArn');
  });

  it('gives up in time and says so', () => {
    expect(mappings).toHaveLength(outboxMappings.length);
    for (const each of mappings) {
      expect(each).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: expect.any(Number),
      });
      expect(each.MaximumRecordAgeInSeconds).toBeLessThan(24 * 3600);
      expect(nameIn(each.DestinationConfig.OnFailure.Destination)).toBe('service/DeadLetters');
    }
  });
});

describe('link keys', () => {
  it('rotate by the rotator, once Secrets Manager may call it', () => {
    const [[, rotation]] = ofType(service, 'AWS::SecretsManager::RotationSchedule') as [[string, Json]];
    expect(nameIn(rotation.Properties.RotationLambdaARN)).toBe('service/rotator/Function');
    const waitsFor = rotation.DependsOn.map((id: string) => service.Resources[id]?.Properties.Principal);
    expect(waitsFor).toEqual(['secretsmanager.amazonaws.com']);
  });
});
