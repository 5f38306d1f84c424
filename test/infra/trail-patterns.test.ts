import { describe, expect, it } from 'vitest';
import { trailPatterns } from '../../infra/constructs/trail-patterns.ts';
import { stages } from '../../infra/stages.ts';
import { counts, type TrailEvent } from './support/log-filter.ts';

const patterns = trailPatterns(stages.prod);
const alarmsOf = (event: TrailEvent): string[] =>
  patterns.filter(({ pattern }) => counts(pattern, event)).map(({ name }) => name);

const roleOf = (userName: string): TrailEvent => ({
  type: 'AssumedRole',
  sessionContext: { sessionIssuer: { userName } },
});
const operator = { userIdentity: roleOf('AdministratorAccess'), sourceIPAddress: '192.0.2.1', eventType: 'AwsApiCall' };
const deployment = {
  ...operator,
  userIdentity: { ...roleOf('cdk-hnb659fds-cfn-exec-role'), invokedBy: 'cloudformation.amazonaws.com' },
  sourceIPAddress: 'cloudformation.amazonaws.com',
};
const relay = { ...operator, userIdentity: roleOf('Spinebridge-prod-backgro-relayRole-AbC') };
const call = (service: string, eventName: string): TrailEvent => ({
  eventSource: `${service}.amazonaws.com`,
  eventName,
  eventCategory: 'Management',
});
const read = { ...call('dynamodb', 'Query'), eventCategory: 'Data' };

describe('what a person does past a deployment', () => {
  it.each([
    ['cloudtrail', 'StopLogging', 'trail-changed'],
    ['cloudtrail', 'DeleteTrail', 'trail-changed'],
    ['cloudtrail', 'PutEventSelectors', 'trail-changed'],
    ['s3', 'PutBucketPolicy', 'trail-changed'],
    ['s3', 'PutBucketObjectLockConfiguration', 'trail-changed'],
    ['logs', 'DeleteMetricFilter', 'watch-changed'],
    ['monitoring', 'DisableAlarmActions', 'watch-changed'],
    ['logs', 'DeleteLogStream', 'watch-changed'],
    ['sns', 'DeleteTopic', 'watch-changed'],
    ['kms', 'ScheduleKeyDeletion', 'keys-touched'],
    ['kms', 'PutKeyPolicy', 'keys-touched'],
    ['backup', 'DeleteRecoveryPoint', 'vault-touched'],
    ['backup', 'PutBackupVaultAccessPolicy', 'vault-touched'],
    ['backup', 'StartRestoreJob', 'vault-touched'],
    ['dynamodb', 'ExportTableToPointInTime', 'tables-touched'],
    ['dynamodb', 'EnableKinesisStreamingDestination', 'tables-touched'],
    ['dynamodb', 'UpdateContinuousBackups', 'tables-touched'],
    ['secretsmanager', 'GetSecretValue', 'secret-read-by-hand'],
    ['secretsmanager', 'DeleteSecret', 'secret-read-by-hand'],
    ['cognito-idp', 'AdminSetUserPassword', 'access-touched'],
    ['cognito-idp', 'UpdateUserPool', 'access-touched'],
  ])('%s %s rings %s', (service, eventName, alarm) => {
    expect(alarmsOf({ ...operator, ...call(service, eventName) })).toEqual([alarm]);
  });

  it('rings where items are read by anybody but what we deployed, a user of IAM too', () => {
    expect(alarmsOf({ ...operator, ...read })).toEqual(['records-read-by-hand']);
    expect(alarmsOf({ ...operator, userIdentity: { type: 'IAMUser' }, ...read })).toEqual(['records-read-by-hand']);
    const ofDev = { ...operator, userIdentity: roleOf('Spinebridge-dev-service-casesRole-AbC') };
    expect(alarmsOf({ ...ofDev, ...read })).toEqual(['records-read-by-hand']);
  });

  it('rings where AWS Backup brings a table back for somebody', () => {
    const by = { ...roleOf('restorer'), invokedBy: 'backup.amazonaws.com' };
    const restored = { ...operator, ...call('dynamodb', 'RestoreTableFromAwsBackup'), userIdentity: by };
    expect(alarmsOf(restored)).toEqual(['tables-touched']);
  });

  it.each([
    ['lambda', 'UpdateFunctionCode20150331v2', { functionName: 'Spinebridge-prod-service-casesFunction-AbC' }],
    ['lambda', 'AddPermission20150331v2', { functionName: 'arn:aws:lambda:us-east-1:1:function:Spinebridge-prod-x' }],
    ['iam', 'UpdateAssumeRolePolicy', { roleName: 'Spinebridge-prod-backgro-relayRole-AbC' }],
    ['iam', 'CreateRole', { roleName: 'Spinebridge-prod-nobody-knows-it' }],
    ['iam', 'CreatePolicyVersion', { policyArn: 'arn:aws:iam::1:policy/Spinebridge-prod-service-casesPolicy-AbC' }],
  ])('rings where somebody makes himself one of our functions: %s %s', (service, eventName, requestParameters) => {
    expect(alarmsOf({ ...operator, ...call(service, eventName), requestParameters })).toEqual(['access-touched']);
    expect(alarmsOf({ ...deployment, ...call(service, eventName), requestParameters })).toEqual([]);
    const another = Object.fromEntries(Object.keys(requestParameters).map((name) => [name, 'other-app']));
    expect(alarmsOf({ ...operator, ...call(service, eventName), requestParameters: another })).toEqual([]);
  });

  it('rings where the root user acts, or somebody signs in by a password alone', () => {
    expect(alarmsOf({ ...operator, userIdentity: { type: 'Root' }, ...call('iam', 'CreateUser') })).toEqual([
      'root-used',
    ]);
    const signIn = (MFAUsed: string): TrailEvent => ({
      ...call('signin', 'ConsoleLogin'),
      userIdentity: { type: 'IAMUser' },
      eventType: 'AwsConsoleSignIn',
      responseElements: { ConsoleLogin: 'Success' },
      additionalEventData: { MFAUsed },
    });
    expect(alarmsOf(signIn('No'))).toEqual(['sign-in-without-second-factor']);
    expect(alarmsOf(signIn('Yes'))).toEqual([]);
  });
});

describe('a healthy day', () => {
  it.each([
    ['a function reads a case', { ...relay, ...read }],
    ['a function reads the link keys', { ...relay, ...call('secretsmanager', 'GetSecretValue') }],
    ['a function decrypts', { ...relay, ...call('kms', 'Decrypt') }],
    ['a deployment changes the trail', { ...deployment, ...call('cloudtrail', 'PutEventSelectors') }],
    ['a deployment changes a table', { ...deployment, ...call('dynamodb', 'UpdateTable') }],
    ['a deployment changes the plan', { ...deployment, ...call('backup', 'UpdateBackupPlan') }],
    ['a deployment changes an alarm', { ...deployment, ...call('monitoring', 'PutMetricAlarm') }],
    ['a deployment changes the pool', { ...deployment, ...call('cognito-idp', 'UpdateUserPool') }],
    ['a deployment changes a topic', { ...deployment, ...call('sns', 'SetTopicAttributes') }],
    ['an administrator is invited', { ...operator, ...call('cognito-idp', 'AdminCreateUser') }],
    ['a function rotates the link keys', { ...relay, ...call('secretsmanager', 'PutSecretValue') }],
    ['the plan copies a backup', { ...call('backup', 'CopyJobStarted'), eventType: 'AwsServiceEvent' }],
    [
      'a service takes a grant of a key',
      {
        ...operator,
        userIdentity: { ...roleOf('any'), invokedBy: 'dynamodb.amazonaws.com' },
        ...call('kms', 'CreateGrant'),
      },
    ],
    [
      'an old backup expires',
      {
        ...call('backup', 'DeleteRecoveryPoint'),
        eventType: 'AwsServiceEvent',
        sourceIPAddress: 'backup.amazonaws.com',
      },
    ],
    ['an operator looks at a table', { ...operator, ...call('dynamodb', 'DescribeTable') }],
  ] satisfies [string, TrailEvent][])('rings nothing where %s', (_, event) => {
    expect(alarmsOf(event)).toEqual([]);
  });
});

describe('the patterns', () => {
  it('are short enough for CloudWatch Logs', () => {
    for (const { name, pattern } of patterns) expect(`{ ${pattern} }`.length, name).toBeLessThanOrEqual(1024);
  });
});
