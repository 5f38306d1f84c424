import { Aws, Duration } from 'aws-cdk-lib';
import {
  BackupPlan,
  type BackupPlanCopyActionProps,
  BackupPlanRule,
  BackupResource,
  BackupVault,
} from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { backupMetrics } from './backup-metrics.ts';
import { backupVault } from './backup-vault.ts';
import type { NamedAlert } from './named-alert.ts';
import { ofThisAccount } from './of-this-account.ts';

/** How long backups are kept, and their copies in another region. */
export const kept = {
  daily: Duration.days(35),
  dailyCopy: Duration.days(7),
  /** For what is noticed late: a fault that spoilt records for months. */
  monthly: Duration.days(365),
} as const;

/** The vault of the copies; a name that both regions know, because no reference crosses them. */
export const copiesVaultName = ({ name }: Stage): string => `spinebridge-${name}-copies`;

export interface BackupsProps {
  readonly stage: Stage;
  readonly tables: readonly Table[];
  readonly encryptionKey: Key;
}

/**
 * A backup of every table each night and each month, in a vault of our own: point-in-time recovery dies with its table, a backup does
 * not. Where the stage names a second region, each is copied there.
 */
export class Backups extends Construct {
  /** What the alarms watch of it. */
  readonly watched: readonly NamedAlert[];
  private readonly vault: BackupVault;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage, tables, encryptionKey }: BackupsProps) {
    super(scope, id);
    this.stage = stage;
    this.vault = backupVault(this, stage, { encryptionKey, atLeast: kept.daily, atMost: kept.monthly });
    const plan = new BackupPlan(this, 'Plan', { backupVault: this.vault, backupPlanRules: this.rules() });
    const role = new Role(this, 'Role', {
      assumedBy: ofThisAccount('backup'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup')],
    });
    plan.addSelection('Tables', {
      role,
      disableDefaultBackupPolicy: true,
      resources: tables.map((table) => BackupResource.fromDynamoDbTable(table)),
    });
    const copiesVault = stage.backupCopyRegion && copiesVaultName(stage);
    this.watched = backupMetrics(this.vault, tables.length, copiesVault);
  }

  private rules(): BackupPlanRule[] {
    const rule = (ruleName: string, day: string, deleteAfter: Duration, copyAfter: Duration): BackupPlanRule =>
      new BackupPlanRule({
        ruleName,
        scheduleExpression: Schedule.cron({ day, hour: '7', minute: '0' }),
        deleteAfter,
        ...(this.stage.backupCopyRegion && { copyActions: [this.copyTo(this.stage.backupCopyRegion, copyAfter)] }),
      });
    return [rule('daily', '*', kept.daily, kept.dailyCopy), rule('monthly', '1', kept.monthly, kept.monthly)];
  }

  private copyTo(region: string, deleteAfter: Duration): BackupPlanCopyActionProps {
    const arn = `arn:${Aws.PARTITION}:backup:${region}:${Aws.ACCOUNT_ID}:backup-vault:${copiesVaultName(this.stage)}`;
    const id = `CopiesFor${deleteAfter.toDays()}`;
    return { destinationBackupVault: BackupVault.fromBackupVaultArn(this, id, arn), deleteAfter };
  }
}
