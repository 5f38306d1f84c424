import type { Stage } from '../stages.ts';

const either = (...conditions: readonly string[]): string => `(${conditions.join(' || ')})`;
const all = (...conditions: readonly string[]): string => `(${conditions.join(' && ')})`;
const named = (...names: readonly string[]): string => either(...names.map((name) => `$.eventName = "${name}"`));
const from = (service: string): string => `$.eventSource = "${service}.amazonaws.com"`;

/** What a deployment changes stands in `cdk diff`; what is changed past CloudFormation does not. */
const byHand = '$.sourceIPAddress != "cloudformation.amazonaws.com"';
/** What AWS services do on our behalf all day, such as grants of a key for a table. */
const inPerson = '$.userIdentity.invokedBy NOT EXISTS';
/** What AWS does of itself, such as an old backup that expires, is no call. */
const called = '$.eventType = "AwsApiCall"';

/** Roles of the stacks are named after them: this is anybody but what we deployed, be it a person, a script or a key that got out. */
function stranger({ name }: Stage): string {
  const role = '$.userIdentity.sessionContext.sessionIssuer.userName';
  return either(`${role} NOT EXISTS`, `${role} != "Spinebridge-${name}-*"`);
}

/**
 * To become one of our functions, or one who signs in: to change what a function runs or who may call it, to take up its role or one of
 * such a name, which is no stranger above, or to set a password or open the pool to another client.
 */
function waysIn({ name }: Stage): string {
  const ours = `Spinebridge-${name}-*"`;
  return either(
    all(
      from('lambda'),
      either(
        ...['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'AddPermission'].map((of) => `$.eventName = "${of}*"`),
      ),
      `$.requestParameters.functionName = "*${ours}`,
    ),
    all(
      from('iam'),
      either(`$.requestParameters.roleName = "${ours}`, `$.requestParameters.policyArn = "*${ours}`),
      named('CreateRole', 'UpdateAssumeRolePolicy', 'PutRolePolicy', 'AttachRolePolicy', 'CreatePolicyVersion'),
    ),
    all(
      from('cognito-idp'),
      named('UpdateUserPool', 'SetUserPoolMfaConfig', 'CreateUserPoolClient', 'AdminSetUserPassword'),
    ),
  );
}

export interface TrailPattern {
  readonly name: string;
  /** As CloudWatch Logs reads it, at most 1,024 characters. */
  readonly pattern: string;
  readonly hurts: string;
  readonly runbook: 'trail-changed' | 'touched-by-hand';
}

const evidence = 'everybody whose records were looked at or changed meanwhile, because nothing may tell by whom.';
const records = 'patients whose records may be lost, or may never be read again.';
const privacy = 'patients whose records somebody may have read who had no business with them.';

/** What a person does to trail, keys, backups and tables past a deployment, and sign-ins that should not be. */
const ofAnyStage: readonly TrailPattern[] = [
  {
    name: 'trail-changed',
    pattern: either(
      all(from('cloudtrail'), named('StopLogging', 'DeleteTrail')),
      all(from('cloudtrail'), named('UpdateTrail', 'PutEventSelectors'), byHand),
      all(from('s3'), named('DeleteBucket', 'PutBucketPolicy', 'DeleteBucketPolicy'), byHand),
      all(from('s3'), named('PutBucketObjectLockConfiguration', 'PutBucketLifecycle', 'PutBucketLogging'), byHand),
    ),
    hurts: evidence,
    runbook: 'trail-changed',
  },
  {
    name: 'watch-changed',
    pattern: either(
      all(from('logs'), named('DeleteLogGroup', 'DeleteLogStream', 'PutRetentionPolicy'), byHand),
      all(from('logs'), named('DeleteMetricFilter', 'PutMetricFilter'), byHand),
      all(from('sns'), named('DeleteTopic', 'SetTopicAttributes'), byHand),
      all(from('monitoring'), named('DeleteAlarms', 'DisableAlarmActions', 'PutMetricAlarm'), byHand),
    ),
    hurts: 'whoever an alarm that does not ring any more would have helped.',
    runbook: 'trail-changed',
  },
  {
    name: 'keys-touched',
    pattern: all(
      from('kms'),
      either(
        named('DisableKey', 'ScheduleKeyDeletion'),
        all(named('PutKeyPolicy', 'DisableKeyRotation', 'CreateGrant'), byHand, inPerson),
      ),
    ),
    hurts: records,
    runbook: 'touched-by-hand',
  },
  {
    name: 'vault-touched',
    pattern: all(
      from('backup'),
      called,
      either(
        named('DeleteRecoveryPoint', 'DeleteBackupVault', 'DeleteBackupVaultLockConfiguration'),
        // What is restored or copied is read under another name, of which the trail tells no item.
        named('StartRestoreJob', 'StartCopyJob'),
        all(
          named(
            'DeleteBackupPlan',
            'DeleteBackupSelection',
            'UpdateBackupPlan',
            'PutBackupVaultAccessPolicy',
            'DeleteBackupVaultAccessPolicy',
            'PutBackupVaultLockConfiguration',
            'UpdateRecoveryPointLifecycle',
          ),
          byHand,
        ),
      ),
    ),
    hurts: records,
    runbook: 'touched-by-hand',
  },
  {
    name: 'tables-touched',
    pattern: all(
      from('dynamodb'),
      either(
        named('DeleteTable', 'ExportTableToPointInTime', 'RestoreTableToPointInTime'),
        named('RestoreTableFromBackup', 'RestoreTableFromAwsBackup', 'EnableKinesisStreamingDestination'),
        all(named('UpdateTable', 'UpdateContinuousBackups', 'UpdateTimeToLive', 'PutResourcePolicy'), byHand, inPerson),
      ),
    ),
    hurts: records,
    runbook: 'touched-by-hand',
  },
  {
    name: 'root-used',
    pattern: all('$.userIdentity.type = "Root"', inPerson, '$.eventType != "AwsServiceEvent"'),
    hurts: privacy,
    runbook: 'touched-by-hand',
  },
  {
    name: 'sign-in-without-second-factor',
    pattern: all(
      '$.eventName = "ConsoleLogin"',
      '$.responseElements.ConsoleLogin = "Success"',
      '$.userIdentity.type = "IAMUser"',
      '$.additionalEventData.MFAUsed != "Yes"',
    ),
    hurts: privacy,
    runbook: 'touched-by-hand',
  },
];

/** Whoever reads records or secrets and is none of our functions, or makes himself one. */
const byStrangers = (stage: Stage): readonly TrailPattern[] => [
  {
    name: 'records-read-by-hand',
    pattern: all(from('dynamodb'), '$.eventCategory = "Data"', inPerson, stranger(stage)),
    hurts: privacy,
    runbook: 'touched-by-hand',
  },
  {
    name: 'secret-read-by-hand',
    pattern: all(
      from('secretsmanager'),
      either(
        all(named('GetSecretValue', 'PutSecretValue'), inPerson),
        all(named('UpdateSecret', 'DeleteSecret', 'PutResourcePolicy'), byHand),
      ),
      stranger(stage),
    ),
    hurts: 'patients and staff whose links somebody could forge, or whose links end with the keys.',
    runbook: 'touched-by-hand',
  },
  {
    name: 'access-touched',
    pattern: all(byHand, waysIn(stage)),
    hurts: privacy,
    runbook: 'touched-by-hand',
  },
];

/** Events of the trail that should be none; what a deployment does is not among them, what a person does past it is. */
export const trailPatterns = (stage: Stage): readonly TrailPattern[] => [...ofAnyStage, ...byStrangers(stage)];
