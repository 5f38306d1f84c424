import { Aws, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { encryptionKey } from '../constructs/encryption-key.ts';
import { logGroup } from '../constructs/log-group.ts';
import type { NamedAlert } from '../constructs/named-alert.ts';
import { trailBucket } from '../constructs/trail-bucket.ts';
import { trailMetrics } from '../constructs/trail-metrics.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface TrailStackProps extends StackProps {
  data: DataStack;
}

/**
 * Who touched what in AWS itself: the account's trail, kept where nobody can change it. What our own functions show to whom stands in the
 * table `Audit`; this is for whoever comes past them. Uses of keys and secrets are management events, so all of them are in it.
 */
export class TrailStack extends Stack {
  /** What the alarms watch of it. */
  readonly watched: readonly NamedAlert[];

  constructor(scope: Construct, id: string, stage: Stage, { data, ...props }: TrailStackProps) {
    super(scope, id, props);
    const trailName = `spinebridge-${stage.name}`;
    const trailArn = `arn:${Aws.PARTITION}:cloudtrail:${Aws.REGION}:${Aws.ACCOUNT_ID}:trail/${trailName}`;
    const key = encryptionKey(this, 'Key', stage, 'Files of the trail');
    admitTrail(key, trailArn);
    const files = trailBucket(this, stage, key, trailArn);
    const events = logGroup(this, 'Events', { stage, logsKey: data.keys.logs });
    const { role, policy } = this.writerOf(events);
    const trail = new CfnTrail(this, 'Trail', {
      trailName,
      isLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      s3BucketName: files.bucketName,
      kmsKeyId: key.keyArn,
      cloudWatchLogsLogGroupArn: events.logGroupArn,
      cloudWatchLogsRoleArn: role.roleArn,
      advancedEventSelectors: selectorsOf(data),
    });
    // CloudTrail tries both before it is created.
    if (files.policy) trail.node.addDependency(files.policy);
    trail.node.addDependency(policy);
    this.watched = trailMetrics(this, stage, events);
  }

  private writerOf(events: LogGroup): { role: Role; policy: ManagedPolicy } {
    const role = new Role(this, 'Writer', { assumedBy: new ServicePrincipal('cloudtrail.amazonaws.com') });
    const statement = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [events.logGroupArn],
    });
    const policy = new ManagedPolicy(this, 'WriterPolicy', { statements: [statement], roles: [role] });
    return { role, policy };
  }
}

/** CloudTrail encrypts with the key for this trail only; who may read the key may read the files. */
function admitTrail(key: Key, trailArn: string): void {
  const principals = [new ServicePrincipal('cloudtrail.amazonaws.com')];
  const conditions = { StringEquals: { 'aws:SourceArn': trailArn } };
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailDescribes',
      principals,
      actions: ['kms:DescribeKey'],
      resources: ['*'],
      conditions,
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailEncrypts',
      principals,
      actions: ['kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: {
        ...conditions,
        StringLike: {
          'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${Aws.PARTITION}:cloudtrail:*:${Aws.ACCOUNT_ID}:trail/*`,
        },
      },
    }),
  );
}

/** Every call that manages something, in all regions, and every read and write of an item of our tables, their indexes included. */
function selectorsOf({ tables }: DataStack): CfnTrail.AdvancedEventSelectorProperty[] {
  return [
    { name: 'management', fieldSelectors: [{ field: 'eventCategory', equalTo: ['Management'] }] },
    {
      name: 'items of the tables',
      fieldSelectors: [
        { field: 'eventCategory', equalTo: ['Data'] },
        { field: 'resources.type', equalTo: ['AWS::DynamoDB::Table'] },
        { field: 'resources.ARN', startsWith: Object.values(tables).map(({ tableArn }) => tableArn) },
      ],
    },
  ];
}
