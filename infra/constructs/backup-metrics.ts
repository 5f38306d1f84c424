import { Duration } from 'aws-cdk-lib';
import type { IBackupVault } from 'aws-cdk-lib/aws-backup';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { NamedAlert } from './named-alert.ts';

const runbook = 'backup-failed';
const hurts = 'every patient, if the tables are lost before the next backup.';
/** A day, because backups are a matter of the night. */
const period = Duration.days(1);

const jobs = (metricName: string, BackupVaultName: string): Metric =>
  new Metric({
    namespace: 'AWS/Backup',
    metricName,
    dimensionsMap: { BackupVaultName, ResourceType: 'DynamoDB' },
    statistic: 'sum',
    period,
  });

/** AWS does not say whether a copy counts in the vault that it leaves or in the one that it goes to: both do here. */
const failedCopies = (from: string, to: string): MathExpression =>
  new MathExpression({
    expression: 'FILL(leaving, 0) + FILL(arriving, 0)',
    usingMetrics: { leaving: jobs('NumberOfCopyJobsFailed', from), arriving: jobs('NumberOfCopyJobsFailed', to) },
    label: 'copies that failed',
    period,
  });

/**
 * What tells that a night's backups are there.
 * @param tables number of backups that a night makes
 * @param copiesVault name of the vault in the second region, where the stage has one
 */
export const backupMetrics = (vault: IBackupVault, tables: number, copiesVault?: string): readonly NamedAlert[] => {
  const { backupVaultName } = vault;
  const missing = jobs('NumberOfBackupJobsCompleted', backupVaultName);
  const failed = jobs('NumberOfBackupJobsFailed', backupVaultName);
  return [
    { name: 'backups-missing', metric: missing, below: tables, isBeat: true, hurts, runbook },
    { name: 'backups-failed', metric: failed, above: 0, hurts, runbook },
    ...(copiesVault
      ? [{ name: 'copies-failed', metric: failedCopies(backupVaultName, copiesVault), above: 0, hurts, runbook }]
      : []),
  ];
};
