import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type TableName, tableNames } from '../../shared/store/table.ts';
import { allowLogs, allowServices, encryptionKey } from '../constructs/encryption-key.ts';
import { recordTable } from '../constructs/record-table.ts';
import type { Stage } from '../stages.ts';

/** What must survive every deployment: the tables, the keys that they are encrypted with, and their backups. */
export class DataStack extends Stack {
  readonly keys: { readonly data: Key; readonly messages: Key; readonly logs: Key };
  readonly tables: Readonly<Record<TableName, Table>>;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    this.keys = {
      data: encryptionKey(this, 'DataKey', stage, 'Tables, secrets and backups'),
      messages: encryptionKey(this, 'MessagesKey', stage, 'Topics and queues'),
      logs: encryptionKey(this, 'LogsKey', stage, 'Log groups'),
    };
    // SNS and EventBridge put what they could not deliver into queues, CloudWatch publishes alarms, End User Messaging what was sent
    // to our numbers: each encrypts with the key.
    const publishers = ['sns', 'events', 'cloudwatch', 'ses', 'sms-voice'].map((service) => `${service}.amazonaws.com`);
    allowServices(this.keys.messages, publishers);
    allowLogs(this.keys.logs);
    const tables = tableNames.map((name) => [name, recordTable(this, name, stage, this.keys.data)]);
    this.tables = Object.fromEntries(tables);
    this.backUp(stage);
  }

  /** A copy a day, kept for 35 days, in a vault of our own: point-in-time recovery dies with its table, a backup does not. */
  private backUp(stage: Stage): void {
    const backupVault = new BackupVault(this, 'Vault', {
      encryptionKey: this.keys.data,
      removalPolicy: stage.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const plan = new BackupPlan(this, 'Backups', {
      backupVault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'daily',
          scheduleExpression: Schedule.cron({ hour: '7', minute: '0' }),
          deleteAfter: Duration.days(35),
        }),
      ],
    });
    const role = new Role(this, 'BackupRole', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup')],
    });
    plan.addSelection('Tables', {
      role,
      disableDefaultBackupPolicy: true,
      resources: Object.values(this.tables).map((table) => BackupResource.fromDynamoDbTable(table)),
    });
  }
}
