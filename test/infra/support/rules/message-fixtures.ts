import { Effect, ManagedPolicy, Policy, PolicyStatement, User } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping, type CfnEventSourceMappingProps } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { arn, type Build, type RuleFixture } from './rule-fixture.ts';

const schedule =
  (target: Partial<CfnSchedule.TargetProperty>): Build =>
  (stack) =>
    void new CfnSchedule(stack, 'Schedule', {
      flexibleTimeWindow: { mode: 'OFF' },
      scheduleExpression: 'rate(1 day)',
      target: { arn, roleArn: arn, ...target },
    });

const publish =
  (on: string, effect = Effect.ALLOW): Build =>
  (stack) => {
    const statement = new PolicyStatement({ effect, actions: ['sns:Publish'], resources: [on] });
    if (effect === Effect.ALLOW) new ManagedPolicy(stack, 'Managed', { statements: [statement] });
    else new Policy(stack, 'Inline', { statements: [statement], users: [new User(stack, 'User')] });
  };

const ofStream = {
  functionName: 'any',
  eventSourceArn: arn,
  startingPosition: 'TRIM_HORIZON',
  bisectBatchOnFunctionError: true,
  functionResponseTypes: ['ReportBatchItemFailures'],
  maximumRecordAgeInSeconds: 3600,
  maximumRetryAttempts: 5,
  destinationConfig: { onFailure: { destination: arn } },
};

/** A mapping of a stream that lacks one of these settings, or has another. */
const stream =
  (changed: Partial<CfnEventSourceMappingProps>, ...without: readonly (keyof typeof ofStream)[]): Build =>
  (stack) => {
    const kept = Object.entries({ ...ofStream, ...changed }).filter(([name]) => !without.some((each) => each === name));
    new CfnEventSourceMapping(stack, 'Mapping', Object.fromEntries(kept) as unknown as CfnEventSourceMappingProps);
  };

const queue: Build = (stack) =>
  void new CfnEventSourceMapping(stack, 'Mapping', { functionName: 'any', eventSourceArn: arn });

export const messageFixtures: readonly RuleFixture[] = [
  { rule: 'ScheduleDeadLetters', breaks: schedule({}), keeps: schedule({ deadLetterConfig: { arn } }) },
  { rule: 'DirectSms', breaks: publish('*'), keeps: publish('arn:aws:sns:us-east-1:000000000000:staff') },
  { rule: 'DirectSms', breaks: publish('*'), keeps: publish('*', Effect.DENY) },
  ...(
    [
      'bisectBatchOnFunctionError',
      'functionResponseTypes',
      'maximumRecordAgeInSeconds',
      'maximumRetryAttempts',
      'destinationConfig',
    ] as const
  ).map((setting) => ({ rule: 'StreamFailures', breaks: stream({}, setting), keeps: stream({}) })),
  { rule: 'StreamFailures', breaks: stream({ maximumRecordAgeInSeconds: 86_400 }), keeps: queue },
  {
    rule: 'StreamFailures',
    breaks: stream({ maximumRetryAttempts: -1 }),
    keeps: stream({ maximumRetryAttempts: 0 }),
  },
];
