import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type TableName, tableNames } from '../../shared/store/table.ts';
import { Backups } from '../constructs/backups.ts';
import { allowLogs, allowServices, encryptionKey } from '../constructs/encryption-key.ts';
import { recordTable } from '../constructs/record-table.ts';
import type { Stage } from '../stages.ts';

/** What must survive every deployment: the tables, the keys that they are encrypted with, and their backups. */
export class DataStack extends Stack {
  readonly keys: { readonly data: Key; readonly messages: Key; readonly logs: Key };
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly backups: Backups;

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
    this.backups = new Backups(this, 'Backups', {
      stage,
      tables: Object.values(this.tables),
      encryptionKey: this.keys.data,
    });
  }
}
