/** A type of resource that cannot simply be made anew. */
export interface LastingType {
  /** Properties that cannot be changed in place: CloudFormation makes another one, or the service refuses. */
  readonly fixed: readonly string[];
  /** What is gone with it, or out of reach. */
  readonly lost: string;
}

const subscribers = 'who is subscribed, and what other services publish on';
const messages = 'the messages in it that nobody has looked at';
const callers = 'every address that callers and links that are out hold';
const tokens = 'the access that rests on it, until callers are given the new one';
const keptInService = 'what it was told to keep, and under which name';

/**
 * By CloudFormation's template reference ("Update requires: Replacement"), compared with the database of resource types that comes
 * with the CDK's command (2.1148). Cognito and KMS refuse the rest of theirs.
 */
export const lastingTypes: Readonly<Record<string, LastingType>> = {
  'AWS::DynamoDB::Table': {
    fixed: ['TableName', 'KeySchema', 'LocalSecondaryIndexes', 'ImportSourceSpecification'],
    lost: 'its records: an empty table takes its place',
  },
  'AWS::KMS::Key': {
    fixed: ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'],
    lost: 'everything that is encrypted with it, once it is deleted',
  },
  'AWS::SecretsManager::Secret': { fixed: ['Name'], lost: 'the keys of every link that is out' },
  'AWS::Cognito::UserPool': {
    fixed: ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration', 'Schema'],
    lost: 'every user with password and authenticator, and every client: all must be invited anew',
  },
  'AWS::Cognito::UserPoolClient': { fixed: ['UserPoolId', 'GenerateSecret'], lost: tokens },
  'AWS::Cognito::UserPoolResourceServer': { fixed: ['UserPoolId', 'Identifier'], lost: tokens },
  'AWS::Cognito::UserPoolDomain': { fixed: ['UserPoolId', 'Domain'], lost: 'the address at which people sign in' },
  'AWS::Cognito::UserPoolGroup': { fixed: ['UserPoolId', 'GroupName'], lost: 'who is in the group' },
  'AWS::SNS::Topic': { fixed: ['TopicName', 'FifoTopic'], lost: subscribers },
  'AWS::SQS::Queue': { fixed: ['QueueName', 'FifoQueue'], lost: messages },
  'AWS::S3::Bucket': {
    fixed: ['BucketName', 'BucketNamePrefix', 'BucketNamespace', 'ObjectLockEnabled'],
    lost: 'what lies in it',
  },
  'AWS::Backup::BackupVault': { fixed: ['BackupVaultName', 'EncryptionKeyArn'], lost: 'the backups in it' },
  'AWS::CloudTrail::Trail': { fixed: ['TrailName'], lost: 'the record of the time until the new one begins' },
  'AWS::ApiGateway::RestApi': { fixed: [], lost: callers },
  'AWS::ApiGateway::Stage': { fixed: ['RestApiId', 'StageName'], lost: callers },
  'AWS::ApiGateway::DomainName': { fixed: ['DomainName'], lost: 'the name under which DNS finds the API' },
  'AWS::Scheduler::ScheduleGroup': { fixed: ['Name'], lost: 'the timers that are set in it' },
};

/** Types that last in some stacks only: functions come and go with their logs and topics' listeners, what survives keeps its own. */
export const lastingInKeptStacks: Readonly<Record<string, LastingType>> = {
  'AWS::SNS::Subscription': {
    fixed: ['TopicArn', 'Protocol', 'Endpoint'],
    lost: 'that its owner has confirmed it: until they do so again, they hear nothing',
  },
  'AWS::Logs::LogGroup': { fixed: ['LogGroupName'], lost: keptInService },
};
