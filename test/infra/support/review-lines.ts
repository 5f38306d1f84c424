import type { Cfn, Resource, StackTemplate } from './synthesised.ts';

/** The properties that a reviewer should see change, by type; of other types the name alone. */
const keyProperties: Record<string, readonly string[]> = {
  'AWS::DynamoDB::Table': [
    'KeySchema',
    'GlobalSecondaryIndexes',
    'TimeToLiveSpecification',
    'StreamSpecification',
    'DeletionProtectionEnabled',
  ],
  'AWS::KMS::Key': ['EnableKeyRotation', 'PendingWindowInDays', 'RotationPeriodInDays'],
  'AWS::Lambda::Function': ['Runtime', 'MemorySize', 'Timeout', 'ReservedConcurrentExecutions'],
  'AWS::Lambda::EventSourceMapping': [
    'BatchSize',
    'ParallelizationFactor',
    'MaximumRetryAttempts',
    'MaximumRecordAgeInSeconds',
    'FilterCriteria',
  ],
  'AWS::Lambda::Permission': ['Principal'],
  'AWS::ApiGateway::Method': ['HttpMethod', 'AuthorizationType'],
  'AWS::ApiGateway::GatewayResponse': ['ResponseType', 'StatusCode'],
  'AWS::CloudWatch::Alarm': ['MetricName', 'Threshold', 'Statistic', 'Period', 'EvaluationPeriods'],
  'AWS::Cognito::UserPool': ['MfaConfiguration', 'EnabledMfas', 'Policies', 'UserPoolTier', 'DeletionProtection'],
  'AWS::Cognito::UserPoolClient': ['AllowedOAuthFlows', 'GenerateSecret', 'AccessTokenValidity'],
  'AWS::Cognito::UserPoolGroup': ['GroupName'],
  'AWS::Logs::LogGroup': ['RetentionInDays'],
  'AWS::SQS::Queue': ['MessageRetentionPeriod'],
  'AWS::Events::Rule': ['ScheduleExpression'],
  'AWS::SecretsManager::RotationSchedule': ['RotationRules'],
};

/** Type, logical id (a change of it is a replacement), deletion policy and key properties; never a hash of code. */
function line({ type, logicalId, deletionPolicy, props }: Resource): string {
  const id = type === 'AWS::ApiGateway::Deployment' ? '<by its content>' : logicalId;
  const shown = (keyProperties[type] ?? []).filter((name) => props[name] !== undefined);
  return [
    type.replace('AWS::', ''),
    id,
    ...(deletionPolicy === 'Retain' ? ['kept'] : []),
    ...shown.map((name) => `${name}=${JSON.stringify(props[name])}`),
  ].join(' ');
}

/** @returns a stack as sorted lines for review, one a resource, then one an output. */
export function reviewLines({ part, resources, outputs }: StackTemplate): string {
  const named = Object.keys(outputs).filter((name) => !name.startsWith('Exports'));
  const lines = [...resources.map(line).toSorted(), ...named.map((name: Cfn) => `Output ${name}`).toSorted()];
  return [`# ${part}: ${resources.length} resources`, ...lines, ''].join('\n');
}
